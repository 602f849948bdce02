import { CASE_CLOCKS } from './case-clocks.ts';
import { LEAD_CLOCKS } from './lead-clocks.ts';
import { D02, D03, D04, SIGN_LATER } from './office-clocks.ts';
import type { ClockRule, PeriodRule, Span, SpanUnit } from './rule.ts';

/** Every period in the course of a lead. */
export const CLOCK_RULES: readonly ClockRule[] = [...LEAD_CLOCKS, ...CASE_CLOCKS, SIGN_LATER];

/** Every period that is counted from a day, those of the letterbox first. */
export const PERIOD_RULES: readonly PeriodRule[] = [D02, D03, D04, ...CLOCK_RULES];

const BY_CODE: ReadonlyMap<string, PeriodRule> = new Map(PERIOD_RULES.map((rule) => [rule.code, rule]));

/** Codes of the periods of a lead. */
export const CLOCK_CODES = CLOCK_RULES.map(({ code }) => code) as [string, ...string[]];

/** The rule of a code, if there is one. */
export const periodRule = (code: string): PeriodRule | undefined => BY_CODE.get(code);

/** No month is shorter: so many days for each month end no later than the months do, whichever they are. */
const SHORTEST_MONTH = 28;

type Bounded = Pick<PeriodRule, 'loosest' | 'span' | 'lapses'>;

/** The most that may be set for a rule, in its own unit. */
export const loosestOf = ({ loosest, span }: Bounded): number => loosest ?? span.count;

/** The most that may be set in a unit: the rule's own, or days for months. `null` where nothing may be set. */
export function loosestIn(rule: Bounded, unit: SpanUnit): number | null {
  if (rule.lapses === true) return null;
  if (unit === rule.span.unit) return loosestOf(rule);
  return unit === 'calendar-days' && rule.span.unit === 'months' ? loosestOf(rule) * SHORTEST_MONTH : null;
}

/** True for a length that a unit may set: at least one, and not looser than the rule allows from any day. */
export function maySet(rule: Bounded, { unit, count }: Span): boolean {
  const most = loosestIn(rule, unit);
  return most !== null && Number.isInteger(count) && count >= 1 && count <= most;
}

/** So many days before, a date turns blue, then yellow; a unit may be reminded earlier. */
export const WARN_DAYS: { readonly blue: number; readonly yellow: number } = { blue: 10, yellow: 5 };
