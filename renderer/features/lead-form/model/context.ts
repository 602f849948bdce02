import type { Classification } from '../../../../shared/rules/code-lists.ts';
import type { DispatchingLevel } from '../../../../shared/rules/management.ts';
import type { Values } from './values.ts';

/** What the form is measured against. */
export type FormContext = {
  readonly today: string;
  readonly level: DispatchingLevel;
  readonly ceiling: Classification;
  /** The lead or item as it stands, where it is corrected; `null` for a new one. */
  readonly before: Values | null;
  /** It is an item of the letterbox that is corrected, and stays one. */
  readonly isItem: boolean;
  /** The identity of a reporter is kept already, or the lead comes from an old ledger, where it may be missing. */
  readonly hasReporter: boolean;
  /** How many earlier leads there are on the same names; `null` while that is not known. */
  readonly earlier: number | null;
};
