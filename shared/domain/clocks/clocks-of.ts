import { CLOCK_RULES, type ClockRule } from '../../rules/clocks.ts';
import type { LeadDeadline } from '../lead/deadline.ts';
import { hasClock, isOnlyImported } from '../lead/deadline.ts';
import type { LeadState } from '../lead/state.ts';
import { type Moment, momentsOf } from './moments.ts';
import { reckon } from './reckon.ts';

/** A period of a lead, and whose it is: subjects by their codes. */
export type LeadClock = LeadDeadline & { readonly persons: readonly string[]; readonly isProvisional: boolean };

/**
 * Every period that began in the course of a lead beside D01, running or ended, in the order in which they began. An
 * imported row has none of those that begin with its receipt: its course before the import is the ledger's own.
 */
export function clocksOf(lead: LeadState): readonly LeadClock[] {
  const moments = momentsOf(lead);
  return CLOCK_RULES.flatMap((rule) =>
    moments.flatMap((moment, index) =>
      starts(rule, moment) && runs(lead, moment) ? clocksFrom(rule, moment, moments.slice(index + 1)) : [],
    ),
  ).toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0));
}

function starts({ starts: kinds }: ClockRule, { kind }: Moment): boolean {
  return kind !== 'extended' && kinds.includes(kind);
}

function runs(lead: LeadState, { kind }: Moment): boolean {
  return !kind.startsWith('received') || (hasClock(lead.head) && !isOnlyImported(lead));
}

/** One for all whom it is about, as long as it ends for them on one day; else one for each such day. */
function clocksFrom(rule: ClockRule, start: Moment, later: readonly Moment[]): readonly LeadClock[] {
  const each = start.persons.map((code) => ({ code, ...endFor(rule, code, later) }));
  const ends = new Map(each.map((one) => [`${one.endedOn ?? ''} ${one.until ?? ''}`, one]));
  return [...ends.values()].map(({ endedOn, until }) => {
    const persons = each.filter((one) => one.endedOn === endedOn && one.until === until).map(({ code }) => code);
    const { dueOn, explanation, isProvisional } = reckon(rule, start.day, until);
    return {
      ...{ code: rule.code, what: rule.what, basis: rule.basis, startedOn: start.day, dueOn, explanation },
      ...{ endedOn, state: endedOn === null ? 'running' : 'ended', persons, isProvisional },
    };
  });
}

/** The first moment that ends it for one subject, and the day to which it was moved before. */
function endFor(rule: ClockRule, code: string, later: readonly Moment[]) {
  const his = later.filter(({ persons }) => persons.includes(code));
  const end = his.findIndex(({ kind }) => kind !== 'extended' && rule.ends.includes(kind));
  const within = end === -1 ? his : his.slice(0, end);
  const until =
    rule.extends === undefined
      ? null
      : (within
          .flatMap((one) => one.until ?? [])
          .toSorted()
          .at(-1) ?? null);
  return { endedOn: his[end]?.day ?? null, until };
}
