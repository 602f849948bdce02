import type { PrintedDocument } from '../../../shared/contract/documents.ts';
import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import { columnText, PAPER_COLUMNS } from '../../../shared/rules/paper-ledger.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { paperReader } from '../leads/paper-reader.ts';

type PaperList = Extract<PrintedDocument, { readonly kind: 'ledger' }>['paper'];

/** The chosen columns of the paper ledger, in its order, with a line for each subject; `null` for the usual columns. */
export function paperList(
  vault: OpenVault,
  rows: readonly LeadRow[],
  numbers: readonly number[] | undefined,
): PaperList {
  if (numbers === undefined) return null;
  const columns = PAPER_COLUMNS.filter(({ number }) => numbers.includes(number));
  const read = paperReader(vault);
  const lines = rows.flatMap(({ id }) => read(id).lines);
  return {
    columns: columns.map(({ number }) => number),
    lines: lines.map((line, at) => columns.map((column) => columnText(column, { ...line, serial: String(at + 1) }))),
  };
}
