import { maySet, periodRule, WARN_DAYS } from '../../rules/clocks/all.ts';
import { businessDate } from '../clock.ts';
import type { HolidayNotice } from '../clocks/calendar.ts';
import { holidayProblem } from '../clocks/holiday-problem.ts';
import type { OpinionEndSetting, OwnRules, SpanSetting, WarnDays } from '../clocks/rulebook.ts';
import type { FoldEvent } from '../event/folded.ts';
import { hasRight } from '../../rules/rights.ts';
import { HOLIDAY_YEARS, type HolidayYear } from '../../rules/holidays.ts';
import { maySetChains, type Standing } from './entitled.ts';
import type { ClockSet, DutiesCounted, DutyDone, DutyMissed, HolidaysSet } from './sections.ts';

/** Who set it, and when. `actor` is the key that signed. */
export type SetBy = { readonly event: string; readonly at: string; readonly actor: string };

/** What a unit set of its dates, each with who set it; the last of a kind holds. */
export type RuleState = Omit<OwnRules, 'holidays' | 'spans' | 'opinionEnds'> & {
  readonly holidays: readonly (HolidayNotice & SetBy)[];
  readonly spans: readonly (SpanSetting & SetBy)[];
  readonly opinionEnds: readonly (OpinionEndSetting & SetBy)[];
  readonly warnBy: SetBy | null;
  readonly duties: readonly (DutyDone & SetBy)[];
  /** The log of those whose last day passed; nothing takes a line away. */
  readonly dutiesMissed: readonly (DutyMissed & SetBy)[];
  /** In a vault older than the counting, the day from which what returns is counted. */
  readonly dutiesFrom: string | null;
};

/** Before anything was set. */
export const NO_RULES: RuleState = {
  ...{ holidays: [], spans: [], opinionEnds: [], warn: WARN_DAYS, warnBy: null, duties: [], dutiesMissed: [] },
  dutiesFrom: null,
};

/** What an event makes of it; what its author could not set, or what is looser than the rule, changes nothing. */
export function foldRules(state: RuleState, members: readonly Standing[], event: FoldEvent): RuleState {
  const author = members.find(({ key }) => key === event.actor);
  const by: SetBy = { event: event.hash, at: event.at, actor: event.actor };
  switch (event.type) {
    case 'ClockSet':
      return maySetChains(author) ? set(state, event.sections['head'] as ClockSet, by) : state;
    case 'HolidaysSet': {
      const head = event.sections['head'] as HolidaysSet;
      return mayKeepRules(author) && holidayProblem(head) === null ? noticed(state, head, by) : state;
    }
    case 'DutyDone': {
      const done = { ...(event.sections['head'] as DutyDone), ...by };
      return mayRecordDuties(author) ? { ...state, duties: [...state.duties, done] } : state;
    }
    case 'DutyMissed':
      return missed(state, { ...(event.sections['head'] as DutyMissed), ...by });
    case 'DutiesCounted':
      // Two copies of a vault may each say it; the first stands.
      return { ...state, dutiesFrom: state.dutiesFrom ?? (event.sections['head'] as DutiesCounted).from };
    default:
      return state;
  }
}

/** Two copies of a vault may each note it; the first stands. */
function missed(state: RuleState, line: DutyMissed & SetBy): RuleState {
  const isKnown = state.dutiesMissed.some(({ code, period }) => code === line.code && period === line.period);
  return isKnown ? state : { ...state, dutiesMissed: [...state.dutiesMissed, line] };
}

/** Whether this event's author could enter a year's holidays. */
function mayKeepRules(author: Standing | undefined): boolean {
  return author?.state === 'active' && hasRight(author.role, 'holidays');
}

/** Whether this event's author could say that something recurring was done. */
function mayRecordDuties(author: Standing | undefined): boolean {
  return author?.state === 'active' && hasRight(author.role, 'duties');
}

function set(state: RuleState, head: ClockSet, by: SetBy): RuleState {
  const from = businessDate(Date.parse(by.at));
  switch (head.kind) {
    case 'span': {
      const rule = periodRule(head.code);
      if (rule === undefined || !maySet(rule, head)) return state;
      const { code, unit, count } = head;
      return { ...state, spans: [...state.spans, { code, unit, count, from, ...by }] };
    }
    case 'opinion-end':
      return { ...state, opinionEnds: [...state.opinionEnds, { end: head.end, from, ...by }] };
    case 'warn':
      return isWarnAllowed(head) ? { ...state, warn: { blue: head.blue, yellow: head.yellow }, warnBy: by } : state;
  }
}

/** Reminded earlier than usual, never later. */
export function isWarnAllowed({ blue, yellow }: WarnDays): boolean {
  return blue >= WARN_DAYS.blue && yellow >= WARN_DAYS.yellow && yellow <= blue;
}

/**
 * A notice as it holds when it is entered on a day: the first one of a year judges it whole, a later one what lies ahead of
 * its entry.
 */
export function noticeOn(known: readonly HolidayYear[], head: HolidaysSet, today: string): HolidayNotice {
  const isKnown = [...HOLIDAY_YEARS, ...known].some(({ year }) => year === head.year);
  return { ...head, from: isKnown ? today : null };
}

function noticed(state: RuleState, head: HolidaysSet, by: SetBy): RuleState {
  const notice = noticeOn(state.holidays, head, businessDate(Date.parse(by.at)));
  return { ...state, holidays: [...state.holidays, { ...notice, ...by }] };
}
