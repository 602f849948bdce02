import { ADVICE, ADVICE_CODES, type AdviceCode } from '../../rules/advice.ts';
import { ENDED_STAGES } from '../../rules/course-stages.ts';
import { codesOf, type Facts } from '../course/facts.ts';
import { type Declined, trackOf } from '../course/state.ts';
import type { LeadState } from '../lead/state.ts';
import { type Moment, SPEAKS } from './speaks.ts';

/** An advice that is open: about which step, of whom, and what in the file it rests on. */
export type OpenAdvice = {
  readonly code: AdviceCode;
  readonly about: string;
  readonly persons: readonly string[];
  readonly because: string;
};

/** An advice that speaks, with the step by which it was signed why it is not followed; `null` while it is open. */
export type SpokenAdvice = OpenAdvice & { readonly declined: Declined | null };

/**
 * Every advice that speaks today, whether or not somebody has signed why it is not followed. It says nothing of a lead that
 * is void, went the sealed way or is archived, and of a subject whose course is over only what is still to be done there:
 * what was answered before stands among the steps.
 */
export function adviceSpoken(lead: LeadState, at: Moment): readonly SpokenAdvice[] {
  const { voided, sentSealed, erased, course } = lead;
  if (voided !== null || sentSealed !== null || erased !== null || course.archived !== null) return [];
  const persons = codesOf({ lead });
  return ADVICE_CODES.flatMap((code) => {
    const found = persons.flatMap((person) => {
      const trigger = isOver(lead, code, person) ? null : SPEAKS[code](lead, person, at);
      return trigger === null ? [] : [{ person, ...trigger, declined: declinedBy(lead, code, person, trigger.about) }];
    });
    const together = Map.groupBy(found, (one) => `${one.about} ${one.because} ${one.declined?.event ?? ''}`);
    return [...together.values()].flatMap((those) => {
      const [first] = those;
      if (first === undefined) return [];
      const { person: _, ...one } = first;
      return [{ code, ...one, persons: those.map(({ person }) => person) }];
    });
  });
}

/** Every advice that speaks today and of which nobody has signed why it was not followed. */
export function adviceFor(lead: LeadState, at: Moment): readonly OpenAdvice[] {
  return adviceSpoken(lead, at).flatMap(({ declined, ...one }) => (declined === null ? [one] : []));
}

/** The open advice that a step answers to, by its code and for all whom the step names. */
export function adviceGiven({ lead, given, persons, today, book }: Facts): OpenAdvice | undefined {
  return adviceFor(lead, { today, book }).find(
    (open) => open.code === given?.advice && persons.every((code) => open.persons.includes(code)),
  );
}

function isOver({ course }: LeadState, advice: AdviceCode, person: string): boolean {
  return ENDED_STAGES.has(trackOf(course, person).stage) && ADVICE[advice].isOfEnded !== true;
}

function declinedBy({ course }: LeadState, advice: AdviceCode, person: string, about: string): Declined | null {
  const those = course.declined.filter((one) => one.advice === advice && one.about === about);
  return those.findLast(({ persons }) => persons.includes(person)) ?? null;
}
