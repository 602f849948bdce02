import { AppError } from '../../../shared/errors/app-error.ts';
import { countedAttempt } from './attempts.ts';
import { type KeyEnvironment } from './environment.ts';
import { deriveMemberKeys, type MemberKeys } from './member-secret.ts';
import { assertSlotCost, normalLogin, openSlot, type SlotSecrets } from './slots.ts';
import { assertVaultMac, readVaultFile } from './vault-json.ts';
import { openVaultKey } from './vault-key.ts';
import { type Slot, type VaultBody, type VaultFile } from './vault-schema.ts';

/** Who says he is at the keyboard. */
export type Credentials = {
  /** May be left out where the vault has one member only. */
  readonly login?: string | undefined;
  readonly passphrase: string;
};

/** Everything a passphrase opens, for the act at hand; call `forget` when it is done. */
export type Unlocked = {
  /** The whole `vault.json`, its MAC checked. */
  readonly body: VaultBody;
  readonly slot: Slot;
  readonly member: MemberKeys;
  readonly memberSecret: Uint8Array;
  readonly checkKey: Uint8Array;
  readonly vaultKey: Uint8Array;
  /** Overwrites member secret, drafts key and vault key. The check key stays: a session keeps it. */
  readonly forget: () => void;
};

/**
 * Opens a member's slot and all that follows from it. Wrong passphrases are counted and slow the next attempt down.
 *
 * @throws AppError `VAULT_NOT_FOUND`, `VAULT_NEWER`, `VAULT_FILE_DAMAGED`, `MEMBER_UNKNOWN`, `WRONG_PASSPHRASE`,
 * `TARGET_READ_ONLY`, `DISK_FULL`, `FILE_UNREADABLE`.
 */
export async function unlock(
  folder: string,
  credentials: Credentials,
  env: Pick<KeyEnvironment, 'policy' | 'sleep'>,
): Promise<Unlocked> {
  const attempt = (open: () => SlotSecrets) => countedAttempt(folder, env.sleep, open);
  return unlockFile(readVaultFile(folder), credentials, env, attempt);
}

/**
 * The order in which a `vault.json` is believed: cost, Argon2id and slot, MAC of the whole file, vault key.
 * `attempt` makes the one step that a wrong passphrase fails.
 *
 * @throws AppError `VAULT_FILE_DAMAGED`, `MEMBER_UNKNOWN`, `WRONG_PASSPHRASE`.
 */
export async function unlockFile(
  file: VaultFile,
  { login, passphrase }: Credentials,
  env: Pick<KeyEnvironment, 'policy'>,
  attempt: (open: () => SlotSecrets) => SlotSecrets | Promise<SlotSecrets>,
): Promise<Unlocked> {
  const slot = chooseSlot(file, login);
  assertSlotCost(slot, env);
  const secrets = await attempt(() => openSlot(file.body.vaultId, slot, passphrase));
  try {
    assertVaultMac(file, secrets.checkKey);
    const member = await deriveMemberKeys(secrets.memberSecret);
    const vaultKey = await openVaultKey(file.body.vaultKey, member.identity);
    const forget = () => {
      for (const secret of [secrets.memberSecret, member.draftsKey, vaultKey]) secret.fill(0);
    };
    return { ...secrets, body: file.body, slot, member, vaultKey, forget };
  } catch (error) {
    secrets.memberSecret.fill(0);
    throw error;
  }
}

function chooseSlot(file: VaultFile, login: string | undefined): Slot {
  const { slots } = file.body;
  const chosen = login === undefined ? slots : slots.filter((slot) => slot.login === normalLogin(login));
  if (chosen.length !== 1 || chosen[0] === undefined) throw new AppError('MEMBER_UNKNOWN');
  return chosen[0];
}
