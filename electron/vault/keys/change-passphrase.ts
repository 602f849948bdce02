import { writeMeta } from '../store/meta.ts';
import { type KeyEnvironment } from './environment.ts';
import { assertGoodPassphrase } from './passphrase.ts';
import { type Session } from './session.ts';
import { makeSlot, newCost } from './slots.ts';
import { unlock } from './unlock.ts';
import { stageVaultFile } from './vault-json.ts';

/** The passphrase as it is and as it shall be. */
export type PassphraseChange = { readonly passphrase: string; readonly newPassphrase: string };

/**
 * Changes the session's member's passphrase as a habit: a new slot (salt, nonce, cost) around the same secret. Where
 * the old one may be known to another, the secret and the vault key must change too: see `rotateVault`.
 *
 * @throws AppError `WRONG_PASSPHRASE`, `PASSPHRASE_TOO_SHORT`, `PASSPHRASE_TOO_LONG`, `PASSPHRASE_TOO_COMMON`,
 * `DISK_FULL`, `TARGET_READ_ONLY`; the old passphrase still holds then.
 */
export async function changePassphrase(session: Session, change: PassphraseChange, env: KeyEnvironment): Promise<void> {
  assertGoodPassphrase(change.newPassphrase, session.login);
  const unlocked = await unlock(session.folder, { login: session.login, passphrase: change.passphrase }, env);
  try {
    const { body, slot, checkKey } = unlocked;
    const header = { id: slot.id, login: slot.login, recipient: slot.recipient, kdf: newCost(env) };
    const renewed = makeSlot(body.vaultId, header, change.newPassphrase, unlocked, env.random);
    const slots = body.slots.map((other) => (other.id === slot.id ? renewed : other));
    const revision = body.revision + 1;
    // The file first: a crash in between leaves it ahead of the database, which opening mends.
    stageVaultFile(session.folder, { ...body, revision, slots }, checkKey).commit();
    writeMeta(session.db, 'revision', String(revision));
  } finally {
    unlocked.forget();
  }
}
