import { CASE_CLOCKS } from './case-clocks.ts';
import { LEAD_CLOCKS } from './lead-clocks.ts';
import { D02, D03, D04, SIGN_LATER } from './office-clocks.ts';
import type { ClockRule, PeriodRule } from './rule.ts';

/** Every period in the course of a lead. */
export const CLOCK_RULES: readonly ClockRule[] = [...LEAD_CLOCKS, ...CASE_CLOCKS, SIGN_LATER];

/** Every period that is counted from a day, those of the letterbox first. */
export const PERIOD_RULES: readonly PeriodRule[] = [D02, D03, D04, ...CLOCK_RULES];

const BY_CODE: ReadonlyMap<string, PeriodRule> = new Map(PERIOD_RULES.map((rule) => [rule.code, rule]));

/** Codes of the periods of a lead. */
export const CLOCK_CODES = CLOCK_RULES.map(({ code }) => code) as [string, ...string[]];

/** The rule of a code, if there is one. */
export const periodRule = (code: string): PeriodRule | undefined => BY_CODE.get(code);

/** The most that may be set for a rule. */
export const loosestOf = ({ loosest, span }: Pick<PeriodRule, 'loosest' | 'span'>): number => loosest ?? span.count;

/** True for a length that a unit may set: at least one, and not looser than the rule allows. */
export function maySet(rule: PeriodRule, count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= loosestOf(rule);
}

/** So many days before, a date turns blue, then yellow; a unit may be reminded earlier. */
export const WARN_DAYS: { readonly blue: number; readonly yellow: number } = { blue: 10, yellow: 5 };
