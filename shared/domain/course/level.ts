import type { ChainLevel } from '../../rules/approval-chains.ts';
import { type Mandate, mandateOf } from './authority.ts';
import type { AnyStep } from './define.ts';
import { type Facts, requestOf } from './facts.ts';
import { isRecused } from './guards/recused.ts';
import { levelsLeft, type Request } from './state.ts';

/** The level that a decision stands for, and the delegation that it rests on, if it does. */
export type Standing = { readonly level: ChainLevel; readonly mandate: Mandate | null };

/** Whether nobody may ask this person: he handles the lead, put the matter forward, or is recused. */
export function isBarred({ course, authority }: Facts, request: Request, name: string): boolean {
  const isAsker = authority.officers.some((one) => one.name === name && one.key === request.actor);
  return course.handlers.includes(name) || isAsker || isRecused(course, name);
}

/** The levels after the present one that are still asked when somebody who may not decide stands on it. */
export function levelAtHand(facts: Facts, request: Request): ChainLevel | undefined {
  const left = levelsLeft(request);
  return left.find((level) => !areBarred(facts, request, level)) ?? left.at(-1);
}

/**
 * For which level this person's decision would stand, or `null` where he may not decide now. Levels are taken in their
 * order; one is passed over where nobody on it may decide this matter. A name that is nobody's here is somebody's
 * without an account, whose decision came on paper or by telephone: it stands for the level at hand.
 */
export function standingOf(facts: Facts, request: Request, name: string, day: string): Standing | null {
  const known = facts.authority.officers.filter((one) => one.name === name);
  if (known.length === 0) {
    const level = levelAtHand(facts, request);
    return level === undefined ? null : { level, mandate: null };
  }
  for (const level of levelsLeft(request)) {
    if (known.some(({ role }) => role === level)) return { level, mandate: null };
    const mandate = level === 'leader' ? mandateOf(facts.authority, name, request.matter, day) : undefined;
    if (mandate !== undefined && !isBarred(facts, request, mandate.by)) return { level, mandate };
    if (!isVacant(facts, request, level)) return null;
  }
  return null;
}

/** On which day somebody decides: who signs, decides now. */
export function dayOfDecision({ given, today }: Facts): string {
  return given?.as === 'signature' ? today : (given?.decidedOn ?? today);
}

/** What the vault adds to a step: the chain of the moment to a request, the level and the authority to a decision. */
export function filledIn(step: Pick<AnyStep, 'action'>, facts: Facts): Readonly<Record<string, unknown>> {
  const { given, authority } = facts;
  if (step.action === 'submit' && given?.matter !== undefined) return { chain: authority.chains[given.matter] };
  const request = requestOf(facts);
  if (step.action !== 'approve' || request === undefined) return {};
  const standing = standingOf(facts, request, given?.decidedBy ?? '', dayOfDecision(facts));
  if (standing === null) return {};
  const { level, mandate } = standing;
  return { level, ...(mandate === null ? {} : { onBehalfOf: mandate.by, delegation: mandate.event }) };
}

const onLevel = ({ authority }: Facts, level: ChainLevel) => authority.officers.filter(({ role }) => role === level);

/** Somebody stands on this level, and none of them may decide this. */
function areBarred(facts: Facts, request: Request, level: ChainLevel): boolean {
  const there = onLevel(facts, level);
  return there.length > 0 && there.every(({ name }) => isBarred(facts, request, name));
}

/** Nobody of this vault could decide on this level, so that the next one may. The commission is never passed over. */
function isVacant(facts: Facts, request: Request, level: ChainLevel): boolean {
  return level !== 'commission' && onLevel(facts, level).every(({ name }) => isBarred(facts, request, name));
}
