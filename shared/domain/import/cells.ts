import type { LedgerWords } from '../lead/sections.ts';
import { RowRejected } from './rejection.ts';
import { holdsName } from './reporter.ts';
import type { LeadRows } from './row-groups.ts';
import type { RowView, SheetView } from './row-view.ts';
import { signatureOf } from './values.ts';

/** Characters of one lead's cells that its section is sure to hold within 1 MiB, words and names of columns included. */
const MOST_TEXT = 120_000;

/**
 * Every cell of a lead as it was read, with its column; the reporter's columns are left out, and a cell for 署名 that says
 * more than the bare word is reduced to that word.
 * @throws RowRejected when there is more text than a section holds
 */
export function cellsOf({ first, more }: LeadRows, view: SheetView): LedgerWords['cells'] {
  const cells = view.columns.flatMap((column) => {
    if (column.field.startsWith('reporter.')) return [];
    const text = column.field === 'signature' ? bareSignature(first, view) : first.shown(column);
    return text === '' ? [] : [{ column: column.label, text }];
  });
  for (const row of more) {
    for (const column of view.columns) {
      const text = row.source.cells[column.index] ?? '';
      if (text === '' || column.field.startsWith('reporter.') || column.field === 'signature') continue;
      cells.push({ column: `${column.label}（第${String(row.row)}行）`, text });
    }
  }
  const length = cells.reduce((sum, { column, text }) => sum + column.length + text.length, 0);
  if (length > MOST_TEXT || cells.length > 3000) throw new RowRejected('', '该行内容过多，请拆分后重新导入');
  return cells;
}

function bareSignature(row: RowView, view: SheetView): string {
  if (!holdsName(row, view)) return row.text('signature');
  return signatureOf(row.text('signature'), view.column('signature')?.label ?? '') ?? '';
}
