import type { LeadRulesContext } from '../lead/rules.ts';
import { findHeader, type Header } from './header.ts';
import { type LedgerLead, ledgerLead } from './ledger-lead.ts';
import { RowRejected } from './rejection.ts';
import { leadRowsOf } from './row-groups.ts';
import { viewSheet } from './row-view.ts';
import type { Sheet } from './sheet.ts';

/** A line that cannot be taken in. `column` is the sheet's own head, empty where no one column is at fault. */
export type RejectedRow = { readonly row: number; readonly column: string; readonly reason: string };

/** A sheet that holds a ledger. */
export type LedgerSheet = { readonly sheet: Sheet; readonly header: Header };

/** One line of a ledger: a lead, or why it is none. */
export type ReadRow = { readonly lead: LedgerLead } | { readonly rejected: RejectedRow };

/** The sheets in which a header was found; lists and notes on other sheets are no ledgers. */
export function ledgerSheets(sheets: readonly Sheet[]): readonly LedgerSheet[] {
  return sheets.flatMap((sheet) => {
    const header = findHeader(sheet);
    return header === undefined ? [] : [{ sheet, header }];
  });
}

/** Reads the leads of a sheet, one after another. Of a line with several faults the first is told. */
export function* readSheet({ sheet, header }: LedgerSheet, context: LeadRulesContext): Generator<ReadRow> {
  const view = viewSheet(sheet, header);
  for (const rows of leadRowsOf(view)) {
    try {
      yield { lead: ledgerLead(rows, view, context) };
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      yield { rejected: { row: rows.first.row, column: error.column, reason: error.reason } };
    }
  }
}
