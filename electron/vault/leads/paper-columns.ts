import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import { columnText, PAPER_COLUMNS, type PaperLine } from '../../../shared/rules/paper-ledger.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { paperReader } from './paper-reader.ts';

/** Characters of a cell on the screen, where one line is one lead. */
const EXCERPT = 80;

/** Rows of the ledger with the columns of the paper one that were asked for; without any, nothing more is read. */
export function withPaperColumns(vault: OpenVault, rows: readonly LeadRow[], numbers: readonly number[]): LeadRow[] {
  const columns = PAPER_COLUMNS.filter(({ number }) => numbers.includes(number));
  if (columns.length === 0) return [...rows];
  const read = paperReader(vault);
  return rows.map((row) => {
    const { lines } = read(row.id);
    const texts = columns.map((column) => [String(column.number), cut(together(column, lines))] as const);
    return { ...row, columns: Object.fromEntries(texts) };
  });
}

/** The lines of a lead's subjects in one cell: what is the same for all of them stands there once. */
function together(column: (typeof PAPER_COLUMNS)[number], lines: readonly PaperLine[]): string {
  return [...new Set(lines.map((line) => columnText(column, line).replaceAll('\n', '　')))]
    .filter((text) => text !== '')
    .join('；');
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length <= EXCERPT ? text : `${characters.slice(0, EXCERPT).join('')}…`;
}
