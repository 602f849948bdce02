import { compartmentRecipient } from '../compartment/compartment.ts';
import type { OpenVault } from './open-vault.ts';

/** What an import needs of a vault. */
export function importDeps(vault: OpenVault) {
  const { ledger, numbering } = vault;
  return { ledger, numbering, rules: vault.rules(), compartmentRecipient: compartmentRecipient(ledger.db) };
}
