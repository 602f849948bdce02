import type { OpenVault } from '../host/open-vault.ts';
import { prepare } from '../store/table-rows.ts';

/** Names of those who signed, own members and the members of counterparts whose cards vouched for them. */
export function actorNames(vault: OpenVault): ReadonlyMap<string, string> {
  const rows = prepare(vault.ledger.db)('SELECT key, name FROM signer UNION SELECT key, name FROM member').all() as {
    key: string;
    name: string;
  }[];
  return new Map(rows.map(({ key, name }) => [key, name]));
}
