import type { MemberRow } from '../../../shared/contract/members.ts';
import type { MemberState } from '../../../shared/domain/vault/fold.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { membersIn } from './projection.ts';

/**
 * The members of the vault, keys that were replaced included, so that every signature has a name. Who can sign now
 * stands first, otherwise in the order in which they were admitted.
 */
export function listMembers(vault: OpenVault): MemberRow[] {
  const rows = membersIn(vault.ledger.store, vault.session.vaultId).map(memberRow);
  return rows.sort((a, b) => Number(b.state === 'active') - Number(a.state === 'active'));
}

/** A member as lists show him; the fingerprint is how events name him. */
function memberRow({ id, name, login, role, key, state, since, until }: MemberState): MemberRow {
  return { id, name, login, role, fingerprint: key, state, since, until };
}
