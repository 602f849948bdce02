import { ADVICE } from '../../rules/advice.ts';
import { signedSections } from '../course/action.ts';
import type { AnyStep } from '../course/define.ts';
import type { Facts } from '../course/facts.ts';
import type { LeadState } from '../lead/state.ts';
import { adviceFor, type OpenAdvice } from './advice-for.ts';

/** Stands for the event of a step that is not signed yet. */
export const TO_BE_SIGNED = '';

/**
 * What would be advised of a step before it is signed: what would be open in the file afterwards, of those whom the step
 * names, and is meant to be shown in its form. Nothing of a step that would not fold, as a guard is in its way.
 */
export function adviceOn(step: AnyStep, facts: Facts): readonly OpenAdvice[] {
  const after = leadAfter(step, facts);
  if (after === null) return [];
  const { persons } = facts;
  return adviceFor(after, facts).flatMap((one) => {
    const meant = one.persons.filter((person) => persons.includes(person));
    const isShown = meant.length > 0 && ADVICE[one.code].steps.includes(step.action);
    return isShown ? [{ ...one, persons: meant }] : [];
  });
}

/** The lead as it would be with this step; `null` where that is a contradiction. */
function leadAfter(step: AnyStep, facts: Facts): LeadState | null {
  const { lead, who, today, given } = facts;
  if (given === null) return null;
  const { head, content = null } = signedSections(step, facts);
  const one = { event: TO_BE_SIGNED, type: step.event, at: `${today}T04:00:00.000Z`, actor: who.key };
  const course = step.fold(lead.course, { ...one, head, content });
  if (typeof course === 'string') return null;
  const values = { ...head, ...content };
  const said = [...course.said, { event: TO_BE_SIGNED, type: step.event, hasContent: content !== null, values }];
  return { ...lead, course: { ...course, said, begun: true }, steps: [...lead.steps, one] };
}
