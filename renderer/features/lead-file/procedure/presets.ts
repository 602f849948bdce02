import type { Course } from '../../../../shared/contract/course.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { RULED_ALONE } from '../../../../shared/domain/course/in-place.ts';
import { hasRight } from '../../../../shared/rules/rights.ts';
import type { RoleHeld } from '../../../base/rights.ts';
import { unsignedOf } from '../model/unsigned.ts';
import { NO_ELEMENTS, NO_LOOKS } from './sheet-fields.tsx';
import type { TypedElement, TypedLook, TypedStep } from './typed-step.ts';

/** Who sits there, and when. */
type AtHand = { readonly member: RoleHeld['member'] & { readonly name: string }; readonly today: string };

/** What stands in the form of a step already: he who is logged in, where it is he as a rule. */
export function presets(action: string, atHand: AtHand, lead: LeadFile): TypedStep {
  const { name, role } = atHand.member;
  const { course } = lead;
  if (RULED_ALONE.has(action))
    return hasRight(role, 'approve') ? { as: 'signature', decidedBy: name, decidedOn: atHand.today } : {};
  if (action === 'approve') return { as: 'signature', decidedBy: name };
  if (action === 'assess') return { elements: elementsOf(course), looks: looksOf(course) };
  if (action === 'mark-risks') return { risks: course.riskMarks?.risks ?? [] };
  if (action === 'sign-later') {
    return following(action, { request: unsignedOf(course)[0]?.event ?? '' }, atHand, lead);
  }
  return action === 'study' ? { kind: 'meeting', minutesBy: name } : {};
}

/** What is answered, with what follows from it: who has to sign what was chosen, and whether he signs here. */
export function following(action: string, said: TypedStep, { member }: AtHand, { course }: LeadFile): TypedStep {
  const { request, decidedBy } = said;
  if (action !== 'sign-later' || typeof request !== 'string') return said;
  const first = unsignedOf(course).find(({ event }) => event === request)?.decidedBy ?? '';
  const by = typeof decidedBy === 'string' ? decidedBy : first;
  return { ...said, decidedBy: by, as: by === member.name ? 'signature' : 'paper' };
}

/** An assessment that is made again begins with what the last one said. */
function elementsOf({ assessments }: Course): readonly TypedElement[] {
  const last = assessments.at(-1)?.sheet?.elements;
  return (
    last?.map(({ known, missing, ...one }) => ({ ...one, known: known ?? '', missing: missing ?? '' })) ?? NO_ELEMENTS
  );
}

function looksOf({ assessments }: Course): readonly TypedLook[] {
  return assessments.at(-1)?.sheet?.looks ?? NO_LOOKS;
}
