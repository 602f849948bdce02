import type { Rulebook } from '../clocks/rulebook.ts';

/** A sealed package that a lead went out with: its number, when it was receipted, if it was. */
export type PaperPackage = { readonly sequence: number; readonly receiptOn: string | null };

/** What a line of the paper ledger needs beside the lead. */
export type PaperFacts = {
  readonly today: string;
  /** What the dates of this vault are counted by. */
  readonly book: Rulebook;
  /** Who signed, by the key; `null` for a hand that this vault does not know. */
  readonly nameOf: (actor: string) => string | null;
  /** What a step is called, by the type of its event. */
  readonly termOf: (type: string) => string;
  /** Number of the first lead, where this one is a repeat. */
  readonly repeatNumber: string | null;
  /** Oldest first. */
  readonly packages: readonly PaperPackage[];
};

/** Money in 分 as 万元, exactly: `5.2`. */
export function wanOf(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return '';
  const digits = String(fen).padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/u, '');
  return `${digits.slice(0, -6)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Yes, no, or nothing where nobody said. */
export function yesNo(value: boolean | undefined): string {
  return value === undefined ? '' : value ? '是' : '否';
}
