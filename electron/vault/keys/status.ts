import { waitAhead } from './attempts.ts';
import { isHeld } from './guard.ts';
import { readVaultFile } from './vault-json.ts';
import { type VaultKind } from './vault-schema.ts';

/** What a vault tells without being unlocked. Nothing of it is proven. */
export type VaultStatus = {
  readonly kind: VaultKind;
  readonly version: number;
  /** Another process (or this one) has it open. */
  readonly locked: boolean;
  /** Who can unlock it. */
  readonly logins: string[];
  /** How long the next attempt at a passphrase waits before it is looked at. */
  readonly waitSeconds: number;
};

/**
 * Looks at a vault folder without unlocking it.
 *
 * @throws AppError `VAULT_NOT_FOUND`, `VAULT_NEWER`, `VAULT_FILE_DAMAGED`, `FILE_UNREADABLE`.
 */
export function vaultStatus(folder: string): VaultStatus {
  const { kind, version, slots } = readVaultFile(folder).body;
  const logins = slots.map(({ login }) => login);
  return { kind, version, locked: isHeld(folder), logins, waitSeconds: Math.ceil(waitAhead(folder) / 1000) };
}
