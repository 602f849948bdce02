import { MAX_COLUMNS, type Merge, type Sheet, type SheetRow } from '../../../shared/domain/import/sheet.ts';
import { Malformed, MAX_CELL_TEXT, MAX_MERGED, type Quota, tooLarge } from './limits.ts';
import { type CellTables, cellText } from './xlsx-cell.ts';
import type { Parts } from './xlsx-parts.ts';
import { textCollector } from './xlsx-strings.ts';
import type { XmlHandler } from './xml-reader.ts';

/** Lines and columns of the format itself. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Every character of a text may be written as an escape of seven. */
const MAX_VALUE = 7 * MAX_CELL_TEXT;

/** What a sheet is read with: the tables its cells point into, the count of lines, and where to tell of them. */
export type SheetContext = {
  readonly tables: CellTables;
  readonly quota: Quota;
  readonly onRows: (rows: number) => void;
};

/**
 * Reads one sheet (ECMA-376 part 1, 18.3). Of its lines only those with content are kept.
 * @throws AppError LEDGER_TOO_LARGE as soon as there are too many lines; Malformed
 */
export async function readXlsxSheet(
  parts: Parts,
  sheet: { readonly name: string; readonly path: string },
  context: SheetContext,
): Promise<Sheet> {
  const merges: Merge[] = [];
  let merged = 0;
  const lines = lineReader(context);
  await parts.read(sheet.path, {
    open: (name, attribute) => {
      if (name !== 'mergeCell') {
        lines.handler.open?.(name, attribute);
        return;
      }
      const merge = mergeOf(attribute('ref') ?? '');
      merged += Math.min(merge.right, MAX_COLUMNS) - Math.min(merge.left, MAX_COLUMNS) + 1;
      if (merged > MAX_MERGED) throw tooLarge();
      merges.push(merge);
    },
    close: (name) => lines.handler.close?.(name),
    text: (piece) => lines.handler.text?.(piece),
  });
  return { name: sheet.name, rows: lines.rows, merges, knowsMerges: true, date1904: context.tables.date1904 };
}

/** Builds lines from the elements of a sheet's data. */
function lineReader({ tables, quota, onRows }: SheetContext): {
  readonly rows: readonly SheetRow[];
  readonly handler: XmlHandler;
} {
  const rows: SheetRow[] = [];
  const cell = cellReader(tables);
  let line = newLine(0);
  const openCell = (attribute: (name: string) => string | undefined): void => {
    line.column = columnAfter(line.column, attribute('r'));
    cell.begin(attribute('t') ?? 'n', attribute('s'));
  };
  const closeCell = (): void => {
    const text = cell.finish();
    if (text.trim() === '') return;
    if (line.column >= MAX_COLUMNS) {
      line.beyond = true;
      return;
    }
    while (line.cells.length < line.column) line.cells.push('');
    line.cells.push(text);
  };
  const closeRow = (): void => {
    const { row, cells, beyond } = line;
    if (cells.length === 0 && !beyond) return;
    rows.push(beyond ? { row, cells, beyond } : { row, cells });
    if (quota.row(cells.length)) onRows(quota.rows());
  };
  const handler: XmlHandler = {
    open: (name, attribute) => {
      if (name === 'row') line = newLine(rowAfter(line.row, attribute('r')));
      else if (name === 'c') openCell(attribute);
      else cell.open(name);
    },
    close: (name) => {
      if (name === 'c') closeCell();
      else if (name === 'row') closeRow();
      else cell.close(name);
    },
    text: cell.text,
  };
  return { rows, handler };
}

type Line = { readonly row: number; readonly cells: string[]; column: number; beyond: boolean };

const newLine = (row: number): Line => ({ row, cells: [], column: -1, beyond: false });

function rowAfter(before: number, reference: string | undefined): number {
  const row = reference === undefined ? before + 1 : Number(reference);
  if (!Number.isInteger(row) || row <= before || row > LAST_ROW) throw new Malformed('a line out of order');
  return row;
}

function columnAfter(before: number, reference: string | undefined): number {
  const column = reference === undefined ? before + 1 : columnOf(reference);
  if (column <= before || column >= LAST_COLUMN) throw new Malformed('a cell out of order');
  return column;
}

/** Collects what stands inside one `<c>` element at a time. */
function cellReader(tables: CellTables) {
  const inline = textCollector();
  let cell: { type: string; style: string | undefined; value: string | undefined; hasFormula: boolean } | undefined;
  let inValue = false;
  return {
    begin: (type: string, style: string | undefined): void => {
      cell = { type, style, value: undefined, hasFormula: false };
      inValue = false;
    },
    open: (name: string): void => {
      if (cell === undefined) return;
      if (name === 'v') {
        inValue = true;
        cell.value = '';
      } else if (name === 'f') cell.hasFormula = true;
      else inline.open(name);
    },
    close: (name: string): void => {
      if (name === 'v') inValue = false;
      else if (cell !== undefined) inline.close(name);
    },
    text: (piece: string): void => {
      if (cell === undefined) return;
      if (!inValue) inline.add(piece);
      else if ((cell.value ??= '').length + piece.length > MAX_VALUE) throw new Malformed('a cell too long');
      else cell.value += piece;
    },
    finish: (): string => {
      const text = cell === undefined ? '' : cellText({ ...cell, inline: inline.take() }, tables);
      cell = undefined;
      return text;
    },
  };
}

/** Column of a reference such as `AB12`, from 0. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d{0,7}$/u.exec(reference)?.[1];
  if (letters === undefined) throw new Malformed('a cell reference');
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function mergeOf(reference: string): Merge {
  const [first = '', last = first] = reference.split(':');
  const rowOf = (cell: string) => Number(/\d+$/u.exec(cell)?.[0] ?? Number.NaN);
  const merge = { top: rowOf(first), bottom: rowOf(last), left: columnOf(first), right: columnOf(last) };
  if (!(merge.top >= 1 && merge.bottom >= merge.top && merge.right >= merge.left))
    throw new Malformed('a merged range');
  return merge;
}
