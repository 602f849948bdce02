import type { WaitingKind } from '../../rules/meeting-lists.ts';
import { disposalDeadline } from '../lead/deadline.ts';
import { codesOf } from '../course/facts.ts';
import { trackOf } from '../course/state.ts';
import type { Rulebook } from '../clocks/rulebook.ts';
import type { LeadState } from '../lead/state.ts';

/** That a lead waits for a meeting, why, and by which day: its due date, its review date, or the day it was studied alone. */
export type Waiting = { readonly kind: WaitingKind; readonly day: string };

/** Sorts what has no date behind everything that has one. */
const NO_DAY = '9999-12-31';

/** Everything for which a lead waits for a meeting. A shelved one is told with its review date, whether it has come or not. */
export function waitingOf(lead: LeadState, book: Rulebook): readonly Waiting[] {
  const { course } = lead;
  if (lead.voided !== null || lead.sentSealed !== null || course.archived !== null) return [];
  const free = codesOf({ lead })
    .map((code) => trackOf(course, code))
    .filter(({ pending }) => pending === null);
  const reviews = free.flatMap(({ stage, reviewOn }) => (stage === 'shelved' && reviewOn !== null ? [reviewOn] : []));
  const [review] = reviews.toSorted();
  const urgent = course.studies.find(({ kind, notedIn }) => kind === 'urgent' && notedIn === null);
  const deadline = disposalDeadline(lead, book);
  return [
    ...(free.some(({ stage }) => stage === 'to-study')
      ? [{ kind: 'to-study', day: deadline?.state === 'running' ? deadline.dueOn : NO_DAY } as const]
      : []),
    ...(review === undefined ? [] : [{ kind: 'shelved', day: review } as const]),
    ...(urgent === undefined ? [] : [{ kind: 'urgent', day: urgent.heldOn } as const]),
  ];
}
