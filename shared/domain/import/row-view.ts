import type { LedgerField } from '../../rules/ledger-columns.ts';
import type { Column, Header } from './header.ts';
import { MAX_COLUMNS, type Merge, mergeIndex, type Sheet, type SheetRow } from './sheet.ts';

/** One line below the header, read by what its columns mean. */
export type RowView = {
  readonly row: number;
  readonly source: SheetRow;
  /** What the line shows in the first column of a field: its own text, or that of the merged cell it belongs to. */
  readonly text: (field: LedgerField, round?: number) => string;
  /** What is written in that line itself. */
  readonly own: (field: LedgerField) => string;
  /** What the line shows in a column. */
  readonly shown: (column: Column) => string;
  /** The merged range, begun in a line above, that a field's cell belongs to. */
  readonly mergedFrom: (field: LedgerField) => Merge | undefined;
};

/** Reads the lines of a sheet by field. */
export type SheetView = {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly column: (field: LedgerField, round?: number) => Column | undefined;
  readonly rows: () => Generator<RowView>;
};

/** The lines below the header. */
export function viewSheet(sheet: Sheet, header: Header): SheetView {
  const byField = new Map<string, Column>();
  for (const column of header.columns.toReversed()) byField.set(keyOf(column.field, column.round), column);
  const column = (field: LedgerField, round = 1) => byField.get(keyOf(field, round));
  return { sheet, columns: header.columns, column, rows: () => rowsOf(sheet, header, column) };
}

const keyOf = (field: LedgerField, round: number) => `${field}/${String(round)}`;

function* rowsOf(sheet: Sheet, header: Header, column: SheetView['column']): Generator<RowView> {
  const merges = mergeIndex(sheet.merges);
  const hasMerges = sheet.merges.length > 0;
  const tops = new Map<number, SheetRow>();
  if (hasMerges) for (const row of sheet.rows) tops.set(row.row, row);
  const mergeAbove = (row: number, index: number): Merge | undefined => {
    const merge = hasMerges ? merges.at(row, index) : undefined;
    return merge !== undefined && merge.top < row && merge.top > header.lastRow && merge.left === index
      ? merge
      : undefined;
  };
  for (const source of sheet.rows) {
    if (source.row <= header.lastRow) continue;
    const own = (index: number) => (source.cells[index] ?? '').trim();
    const shown = (index: number): string => {
      const text = own(index);
      if (text !== '' || !hasMerges) return text;
      const merge = mergeAbove(source.row, index);
      return merge === undefined ? '' : (tops.get(merge.top)?.cells[index] ?? '').trim();
    };
    yield {
      row: source.row,
      source,
      text: (field, round) => shown(column(field, round)?.index ?? MAX_COLUMNS),
      own: (field) => own(column(field)?.index ?? MAX_COLUMNS),
      shown: ({ index }) => shown(index),
      mergedFrom: (field) => mergeAbove(source.row, column(field)?.index ?? MAX_COLUMNS),
    };
  }
}
