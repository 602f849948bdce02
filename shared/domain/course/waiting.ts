import type { LeadState } from '../lead/state.ts';
import type { Authority } from './authority.ts';
import type { Signer } from './facts.ts';
import type { Hindrance } from './guards.ts';
import { afterOwn, type Asked, askedOf, decidersText, isOwnMatter, levelAtHand, standingOf } from './level.ts';
import type { Decision, Request } from './state.ts';

/** A matter that waits for its decision, or a decision by telephone that waits for its signature (待补签). */
export type Waiting = {
  readonly request: Request;
  /** The decision that is to be signed; `null` where the matter itself waits. */
  readonly unsigned: Decision | null;
  /** The reason as it was put forward; empty where it did not travel or was erased. */
  readonly reason: string;
  readonly asked: Asked;
};

/** Everything in a lead that waits for a hand. A void lead, and one that went the sealed way, wait for nothing. */
export function waitingIn({ course, voided, sentSealed }: LeadState): readonly Waiting[] {
  if (voided !== null || sentSealed !== null) return [];
  return course.requests.flatMap((request) => {
    const said = course.said.find(({ event }) => event === request.event)?.values['reason'];
    const one = { request, reason: typeof said === 'string' ? said : '', asked: askedOf(course, request) };
    const unsigned = request.given.filter(({ signed }) => !signed);
    return [...(request.decision === null ? [null] : []), ...unsigned].map((decision) => ({
      ...one,
      unsigned: decision,
    }));
  });
}

/**
 * Why someone may not sign a decision on that day, by what is known of all matters that wait: the first that the guards
 * of the step say of the whole lead before anything is signed.
 */
export function mayNotDecide(authority: Authority, asked: Asked, { name, key }: Signer, day: string): Hindrance | null {
  if (asked.actor === key || isOwnMatter(authority, asked, name)) {
    return { code: 'GUARD_OWN_MATTER', params: { next: afterOwn(authority, asked) } };
  }
  const level = levelAtHand(authority, asked);
  if (level === 'commission') return { code: 'GUARD_COMMISSION_PAPER', params: {} };
  if (standingOf(authority, asked, name, day) === null) {
    return { code: 'GUARD_APPROVER', params: { roles: decidersText(level) } };
  }
  return asked.recused.includes(name) ? { code: 'GUARD_RECUSED', params: { person: name } } : null;
}
