import { DELEGATE_ROLES } from '../../rules/approval-chains.ts';
import { hasRight } from '../../rules/rights.ts';
import { ADMITTING_ROLES } from '../../rules/roles.ts';
import type { MemberFacts } from './sections.ts';

/** What of a member decides whether he may admit or suspend another. `key` is how events name him. */
export type Standing = Pick<MemberFacts, 'id' | 'role'> & { readonly key: string; readonly state: string };

/**
 * Whether this event's author could admit this member: he has the power to admit, or takes over with a new key from the
 * one that he signs with. Whoever is suspended can do neither.
 */
export function mayAdmit(author: Standing | undefined, added: MemberFacts): boolean {
  if (author?.state !== 'active') return false;
  const exchangesOwnKey = added.replaces === author.key && added.id === author.id && added.role === author.role;
  return exchangesOwnKey || ADMITTING_ROLES.includes(author.role);
}

/** Whether this event's author could suspend that member. Nobody suspends himself, so somebody is always left who can. */
export function maySuspend(author: Standing | undefined, target: Standing | undefined): boolean {
  if (author?.state !== 'active' || target?.state !== 'active') return false;
  return ADMITTING_ROLES.includes(author.role) && author.id !== target.id;
}

/** Whether this event's author could set the chains of approval, and end a delegation. */
export function maySetChains(author: Standing | undefined): boolean {
  return author?.state === 'active' && hasRight(author.role, 'authorize');
}

/**
 * Whether this event's author could let that member decide in his place. What he was lent himself, nobody lends on:
 * only who decides in his own right delegates, and only to one who does not.
 */
export function mayDelegate(author: Standing | undefined, target: Standing | undefined): boolean {
  return maySetChains(author) && target?.state === 'active' && DELEGATE_ROLES.includes(target.role);
}
