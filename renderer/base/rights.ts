import type { MemberRow } from '../../shared/contract/members.ts';
import type { VaultSummary } from '../../shared/contract/vault.ts';
import { sentence } from '../../shared/errors/app-error.ts';
import { hasRight, type Right, rightParams } from '../../shared/rules/rights.ts';
import { useSession } from './session.tsx';

/** Who is signed in, as far as his rights depend on it. */
export type RoleHeld = Pick<VaultSummary, 'kind'> & { readonly member: Pick<VaultSummary['member'], 'role'> };

/** Why the one who is signed in may not do this, naming who may; `null` where he may. The vault asks the same table. */
export function hindranceOfRole({ kind, member }: RoleHeld, right: Right): string | null {
  return hasRight(member.role, right) ? null : sentence('ROLE_FORBIDDEN', rightParams(right, kind));
}

/** The same of whoever uses this window. */
export function useHindrance(right: Right): string | null {
  return hindranceOfRole(useSession().summary, right);
}

/** Those who have the right to sign here. */
export function signersAmong(members: readonly MemberRow[], right: Right): readonly MemberRow[] {
  return members.filter(({ role, state }) => state === 'active' && hasRight(role, right));
}
