import type { LedgerField } from '../../rules/ledger-columns.ts';
import { unitOf } from './amounts.ts';
import { lineText } from './cell-text.ts';
import { assignColumns, type HeadPath } from './columns.ts';
import { MAX_COLUMNS, mergeIndex, type MergeIndex, type Sheet, type SheetRow } from './sheet.ts';

/** A column as it was understood. `index` counts from 0; `label` is unique within the sheet. */
export type Column = {
  readonly index: number;
  readonly label: string;
  readonly field: LedgerField;
  readonly round: number;
  readonly unit: string | undefined;
};

/** Where the header of a sheet stands, and what its columns mean. */
export type Header = { readonly lastRow: number; readonly columns: readonly Column[] };

/** A header stands within the first lines that have any content, and has three lines at most. */
const SEARCHED_ROWS = 30;
const MAX_DEPTH = 3;
const LABEL_MAX = 190;

/**
 * Finds the header: the one to three lines whose heads are understood best, the uppermost and shallowest of equals.
 * `undefined` when no line names a subject and a date of receipt.
 */
export function findHeader(sheet: Sheet): Header | undefined {
  const merges = mergeIndex(sheet.merges);
  const rows = sheet.rows.filter((row) => row.cells.some((cell) => cell.trim() !== '')).slice(0, SEARCHED_ROWS);
  let best: { readonly header: Header; readonly score: number } | undefined;
  for (let depth = 1; depth <= MAX_DEPTH; depth++) {
    for (let first = 0; first + depth <= rows.length; first++) {
      const candidate = read(rows.slice(first, first + depth), sheet, merges);
      if (candidate !== undefined && candidate.score > (best?.score ?? 0)) best = candidate;
    }
  }
  return best?.header;
}

function read(lines: readonly SheetRow[], sheet: Sheet, merges: MergeIndex) {
  const first = lines[0]?.row ?? 0;
  const last = lines.at(-1)?.row ?? 0;
  if (last - first !== lines.length - 1) return undefined;
  const width = Math.min(MAX_COLUMNS, Math.max(...lines.map((line) => line.cells.length)));
  const paths = Array.from({ length: width }, (_, column) => pathOf(lines, column, sheet, merges));
  const meanings = assignColumns(paths);
  const fields = new Set(meanings.map(({ field, round }) => `${field}${String(round)}`));
  const has = (field: LedgerField) => meanings.some((meaning) => meaning.field === field);
  if (!(has('subject.name') || has('subject.combined')) || !has('receivedOn')) return undefined;
  const labels = uniqueLabels(paths);
  const columns = meanings.map(({ field, round }, index) => {
    const label = labels[index] ?? '';
    return { index, label, field, round, unit: unitOf(label) };
  });
  return { header: { lastRow: last, columns }, score: fields.size };
}

/** The heads above a column from top to bottom: what a merged cell says holds for every column below it. */
function pathOf(lines: readonly SheetRow[], column: number, sheet: Sheet, merges: MergeIndex): HeadPath {
  const path: string[] = [];
  for (const [depth, line] of lines.entries()) {
    const own = lineText(line.cells[column] ?? '');
    const merge = merges.at(line.row, column);
    const isBelow = lines.slice(depth + 1).some((lower) => lineText(lower.cells[column] ?? '') !== '');
    const text = own === '' ? inherited(lines, line, column, merge, isBelow && !sheet.knowsMerges) : own;
    if (text !== '' && path.at(-1) !== text) path.push(text);
  }
  return path;
}

function inherited(
  lines: readonly SheetRow[],
  line: SheetRow,
  column: number,
  merge: { readonly top: number; readonly left: number } | undefined,
  mayLookLeft: boolean,
): string {
  if (merge !== undefined) {
    const source = lines.find(({ row }) => row === merge.top);
    return lineText(source?.cells[merge.left] ?? '');
  }
  if (!mayLookLeft) return '';
  return lineText(line.cells.slice(0, column).findLast((cell) => lineText(cell) !== '') ?? '');
}

function uniqueLabels(paths: readonly HeadPath[]): readonly string[] {
  const seen = new Map<string, number>();
  return paths.map((path, index) => {
    const label = [...(path.join('/') || `第${columnLetters(index)}列`)].slice(0, LABEL_MAX).join('');
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    return before === 0 ? label : `${label}（${String(before + 1)}）`;
  });
}

/** The letters by which spreadsheet programs call a column, counted from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
