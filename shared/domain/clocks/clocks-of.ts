import { CLOCK_RULES } from '../../rules/clocks/all.ts';
import { D01 } from '../../rules/clocks/lead-clocks.ts';
import type { ClockRule } from '../../rules/clocks/rule.ts';
import { codesOf } from '../course/facts.ts';
import { disposalDeadline, hasClock, isOnlyImported } from '../lead/deadline.ts';
import type { LeadState } from '../lead/state.ts';
import { type Moment, momentsOf } from './moments.ts';
import { type Period, periodOf } from './period.ts';
import type { Run } from './reckon.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * A period of a lead, and whose it is: subjects by their codes. `start` is the event that started it, which stays the same
 * when its day is corrected; `item` the thing it is about.
 */
export type LeadClock = Period & {
  readonly start: string;
  readonly item: number | null;
  readonly persons: readonly string[];
  readonly until: string | null;
  readonly named: string | null;
  /** `HH:MM` of its start, where the hour counts. */
  readonly time: string | null;
  /** When it is over nobody is late. */
  readonly lapses: boolean;
};

/**
 * Every period that began in the course of a lead, running or ended: D01 first, then in the order in which they began. An
 * imported row has none of those that begin with its receipt: its course before the import is the ledger's own.
 */
export function clocksOf(lead: LeadState, book: Rulebook): readonly LeadClock[] {
  const moments = momentsOf(lead);
  const others = CLOCK_RULES.filter(({ code }) => code !== D01.code).flatMap((rule) =>
    moments.flatMap((moment, index) =>
      rule.starts.includes(moment.kind) && runs(lead, moment)
        ? clocksFrom(book, rule, moment, moments.slice(index + 1))
        : [],
    ),
  );
  return [
    ...opinion(lead, book),
    ...others.toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0)),
  ];
}

const NOT_MOVED = { until: null, named: null, time: null } as const;

/** D01 is the lead's as a whole: the first opinion ends it. */
function opinion(lead: LeadState, book: Rulebook): readonly LeadClock[] {
  const period = disposalDeadline(lead, book);
  if (period === null) return [];
  const { event } = lead.registered;
  return [{ ...period, start: event, item: null, persons: codesOf({ lead }), ...NOT_MOVED, lapses: false }];
}

function runs(lead: LeadState, { kind }: Moment): boolean {
  return !kind.startsWith('received') || (hasClock(lead.head) && !isOnlyImported(lead));
}

/** One for all whom it is about, as long as it ends for them on one day; else one for each such day. */
function clocksFrom(book: Rulebook, rule: ClockRule, start: Moment, later: readonly Moment[]): readonly LeadClock[] {
  const each = start.persons.map((code) => ({ code, ...endFor(rule, start, code, later) }));
  const ends = Map.groupBy(each, (one) => [one.endedOn, one.endedAt, one.until, one.named].join(' '));
  return [...ends.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { endedOn, endedAt, until, named } = first;
    const run: Run = { startedOn: start.day, time: start.time, endedOn, endedAt, until, named };
    const whose = { start: start.event, item: start.item ?? null, persons: alike.map(({ code }) => code) };
    const moved = { until, named: named ?? null, time: start.time ?? null, lapses: rule.lapses === true };
    return [{ ...periodOf(book, rule, run), ...whose, ...moved }];
  });
}

/** The first moment that ends it for one subject, and the day to which it was moved before. */
function endFor(rule: ClockRule, start: Moment, code: string, later: readonly Moment[]) {
  const his = later.filter(({ persons, item }) => persons.includes(code) && isAbout(start, item));
  const end = his.findIndex(({ kind }) => rule.ends.includes(kind));
  const within = end === -1 ? his : his.slice(0, end);
  const moved = within.flatMap((one) =>
    one.extends !== undefined && one.extends === rule.extends ? (one.until ?? []) : [],
  );
  const until = moved.toSorted().at(-1) ?? null;
  return { endedOn: his[end]?.day ?? null, endedAt: his[end]?.time ?? null, until, named: namedFor(start, within) };
}

/** What tells no thing is about all of them. */
function isAbout(start: Moment, item: number | undefined): boolean {
  return item === undefined || item === start.item;
}

/** The day that the decision itself named, or that was named for it since. */
function namedFor(start: Moment, within: readonly Moment[]): string | undefined {
  if (start.kind !== 'shelved') return start.named;
  return within.findLast(({ kind }) => kind === 'review-planned')?.named ?? start.named;
}
