import type { LedgerToPrint } from './print.ts';

/** What somebody wants on paper. */
export type PrintRequest =
  | { readonly kind: 'lead-sheet'; readonly lead: string; readonly number: string }
  | { readonly kind: 'ledger'; readonly query: LedgerToPrint; readonly count: number | null }
  | { readonly kind: 'handover'; readonly package: string; readonly sequence: number };
