import { D01 } from '../../rules/clocks/lead-clocks.ts';
import { businessDate } from '../clock.ts';
import type { Rulebook } from '../clocks/rulebook.ts';
import { disposalDeadline, hasClock, isOnlyImported } from './deadline.ts';
import { addMonths } from '../days.ts';
import { opinionOn } from './opinion.ts';
import type { RegisteredHead } from './sections.ts';
import type { LeadCorrection, LeadState } from './state.ts';

/** The earliest day of receipt that was ever recorded for a lead: a correction shortens no delay. */
export function firstReceivedOn(state: LeadState): string {
  const recorded = state.corrections.flatMap(({ changes }) =>
    changes.filter(({ field }) => field === 'receivedOn').flatMap((change) => [change.old, change.new]),
  );
  return recorded.filter((day) => typeof day === 'string').reduce((a, b) => (b < a ? b : a), state.head.receivedOn);
}

/** The last day for the opinion (D01), counted from {@link firstReceivedOn}; whether the clock runs is not asked. */
export function firstDueOn(state: LeadState): string {
  return addMonths(firstReceivedOn(state), D01.span.count);
}

/**
 * The day after which a lead is one whose opinion was late, by its earliest recorded receipt: `null` where no clock ever
 * ran, or where it ended in time. While the clock runs, that day may still lie ahead.
 */
export function opinionLateAfter(state: LeadState, book: Rulebook): string | null {
  const deadline = disposalDeadline(state, book);
  const ended = deadline === null ? endWithoutClock(state) : deadline.endedOn;
  if (ended === undefined) return null;
  const dueOn = firstDueOn(state);
  return ended === null || ended > dueOn ? dueOn : null;
}

/**
 * For a lead without a clock, the day on which it ended where one ran before: a letter that is called something else
 * afterwards does not lose its past. What is said of an imported row replaces what was said of it before, wholly.
 */
function endWithoutClock(state: LeadState): string | undefined {
  if (hasClock(state.head) || isOnlyImported(state)) return undefined;
  const taken = clockTakenOn(state);
  if (taken === undefined) return undefined;
  const decided = opinionOn(state) ?? taken;
  return decided < taken ? decided : taken;
}

/** The day of the last correction after which a lead had no clock any more. */
function clockTakenOn(state: LeadState): string | undefined {
  let head: Pick<RegisteredHead, 'source' | 'letterClass'> = state.head;
  for (const correction of state.corrections.toReversed()) {
    head = before(head, correction);
    if (hasClock(head)) return businessDate(Date.parse(correction.at));
  }
  return undefined;
}

function before(head: Pick<RegisteredHead, 'source' | 'letterClass'>, { changes }: LeadCorrection): typeof head {
  const old = Object.fromEntries(changes.map(({ field, old: value }) => [field, value ?? undefined]));
  const { source, letterClass } = { ...head, ...old } as typeof head;
  return { source, letterClass };
}
