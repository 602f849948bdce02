import type { Role } from '../../../shared/rules/roles.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { prepare } from '../store/table-rows.ts';

/** A member as lists show him; the fingerprint is how events name him. */
export type MemberRow = {
  readonly name: string;
  readonly role: Role;
  readonly fingerprint: string;
  readonly state: string;
};

/** The members of the vault, keys that were replaced included, so that every signature has a name. */
export function listMembers(vault: OpenVault): MemberRow[] {
  return prepare(vault.ledger.db)(
    'SELECT name, role, key AS fingerprint, state FROM member WHERE vault = ? ORDER BY id, state',
  ).all(vault.session.vaultId) as MemberRow[];
}
