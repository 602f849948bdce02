import type { LeadState } from '../lead/state.ts';
import type { Authority } from './authority.ts';
import type { Signer } from './facts.ts';
import type { Hindrance } from './guards.ts';
import { afterOwn, type Asked, askedOf, decidersText, isOwnMatter, levelAtHand, standingOf } from './level.ts';
import { codesOf } from './facts.ts';
import type { CourseState, Request, Ruling } from './state.ts';

/** A matter that waits for its decision, or a decision by telephone that waits for its signature (待补签). */
export type Waiting = {
  /** What it is: a matter that was put forward, or a step that one person rules on alone. */
  readonly request: Pick<Request, 'event' | 'at' | 'actor' | 'persons' | 'mode' | 'outcome'> & {
    readonly matter: string;
  };
  /** The decision that is to be signed; `null` where the matter itself waits. */
  readonly unsigned: {
    readonly event: string;
    readonly decision: string;
    readonly decidedBy: string;
    readonly decidedOn: string;
  } | null;
  /** The reason as it was put forward; empty where it did not travel or was erased. */
  readonly reason: string;
  /** What the rule on deciders is asked; `null` of a ruling, which nobody else decides any more. */
  readonly asked: Asked | null;
};

/** Everything in a lead that waits for a hand. A void lead, and one that went the sealed way, wait for nothing. */
export function waitingIn(lead: LeadState): readonly Waiting[] {
  const { course, voided, sentSealed } = lead;
  if (voided !== null || sentSealed !== null) return [];
  const rulings = course.rulings.filter(({ signed }) => !signed);
  return [...requestsIn(course), ...rulings.map((ruling) => rulingIn(lead, ruling))];
}

function requestsIn(course: CourseState): readonly Waiting[] {
  return course.requests.flatMap((request) => {
    const one = { request, reason: reasonOf(course, request.event), asked: askedOf(course, request) };
    const unsigned = request.given.filter(({ signed }) => !signed);
    return [...(request.decision === null ? [null] : []), ...unsigned].map((decision) => ({
      ...one,
      unsigned: decision,
    }));
  });
}

/** A ruling is about everybody in the lead. */
function rulingIn(lead: LeadState, { event, at, actor, term, what, decidedBy, decidedOn }: Ruling): Waiting {
  return {
    request: { event, at, actor, persons: codesOf({ lead }), mode: null, outcome: null, matter: term },
    unsigned: { event, decision: `决定${what}`, decidedBy, decidedOn },
    reason: reasonOf(lead.course, event),
    asked: null,
  };
}

function reasonOf({ said }: CourseState, event: string): string {
  const { reason, opinion } = said.find((one) => one.event === event)?.values ?? {};
  return [reason, opinion].find((text) => typeof text === 'string') ?? '';
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
