import { WARN_DAYS } from '../../rules/clocks/all.ts';
import type { Span } from '../../rules/clocks/rule.ts';
import { type Calendar, calendarOf, type HolidayNotice } from './calendar.ts';

/** A length that a unit set for a rule, from a day on: in the unit of the rule's own span, or in days for months. */
export type SpanSetting = Span & { readonly code: string; readonly from: string };

/** What D01 ends with: the opinion is put forward, or, where a unit asks more of itself, it is approved. */
export type OpinionEnd = 'put-forward' | 'approved';

/** What a unit set for D01, for leads received from a day on. */
export type OpinionEndSetting = { readonly end: OpinionEnd; readonly from: string };

/** So many days before, a date turns blue, then yellow. */
export type WarnDays = { readonly blue: number; readonly yellow: number };

/** What a unit entered or set itself, beside the rules that are shipped: data, as it is passed on. */
export type OwnRules = {
  readonly holidays: readonly HolidayNotice[];
  readonly spans: readonly SpanSetting[];
  readonly opinionEnds: readonly OpinionEndSetting[];
  readonly warn: WarnDays;
};

/** Everything that dates are counted by, ready to be asked. */
export type Rulebook = Omit<OwnRules, 'holidays'> & { readonly calendar: Calendar };

/** A unit that set nothing. */
export const NO_OWN_RULES: OwnRules = { holidays: [], spans: [], opinionEnds: [], warn: WARN_DAYS };

/** Makes the rules ready. */
export function rulebookOf({ holidays, ...own }: OwnRules): Rulebook {
  return { ...own, calendar: calendarOf(holidays) };
}

/** The rules as they are shipped. */
export const SHIPPED_RULES: Rulebook = rulebookOf(NO_OWN_RULES);

/** What D01 of a lead received on that day ends with. */
export function opinionEndFor({ opinionEnds }: Rulebook, receivedOn: string): OpinionEnd {
  return opinionEnds.findLast(({ from }) => from <= receivedOn)?.end ?? 'put-forward';
}
