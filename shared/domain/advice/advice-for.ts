import { ADVICE_CODES, type AdviceCode } from '../../rules/advice.ts';
import { codesOf, type Facts } from '../course/facts.ts';
import type { LeadState } from '../lead/state.ts';
import { type Moment, SPEAKS } from './speaks.ts';

/** An advice that is open: about which step, of whom, and what in the file it rests on. */
export type OpenAdvice = {
  readonly code: AdviceCode;
  readonly about: string;
  readonly persons: readonly string[];
  readonly because: string;
};

/**
 * Every advice that speaks today and of which nobody has signed why it was not followed. It says nothing of a lead that is
 * void or went the sealed way.
 */
export function adviceFor(lead: LeadState, at: Moment): readonly OpenAdvice[] {
  if (lead.voided !== null || lead.sentSealed !== null || lead.erased !== null) return [];
  const persons = codesOf({ lead });
  return ADVICE_CODES.flatMap((code) => {
    const found = persons.flatMap((person) => {
      const trigger = SPEAKS[code](lead, person, at);
      return trigger === null || isDeclined(lead, code, person, trigger.about) ? [] : [{ person, ...trigger }];
    });
    const together = Map.groupBy(found, ({ about, because }) => `${about} ${because}`);
    return [...together.values()].flatMap((those) => {
      const [first] = those;
      if (first === undefined) return [];
      return [{ code, about: first.about, because: first.because, persons: those.map(({ person }) => person) }];
    });
  });
}

/** The open advice that a step answers to, by its code and for all whom the step names. */
export function adviceGiven({ lead, given, persons, today, book }: Facts): OpenAdvice | undefined {
  return adviceFor(lead, { today, book }).find(
    (open) => open.code === given?.advice && persons.every((code) => open.persons.includes(code)),
  );
}

function isDeclined({ course }: LeadState, advice: AdviceCode, person: string, about: string): boolean {
  return course.declined.some((one) => one.advice === advice && one.about === about && one.persons.includes(person));
}
