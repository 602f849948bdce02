import { AppError } from '../../../shared/errors/app-error.ts';
import { openAesGcm, sealAesGcm } from '../crypto/aes-gcm.ts';
import { assertCostAllowed, deriveSlotKey, type KdfCost, measureCost, passphraseBytes } from '../crypto/argon.ts';
import { concat, fromBase64, label, toBase64 } from '../crypto/bytes.ts';
import { canonicalBytes } from '../crypto/canonical.ts';
import { isCryptoError } from '../crypto/errors.ts';
import { type RandomSource } from '../crypto/random.ts';
import { type KeyEnvironment } from './environment.ts';
import { type Slot } from './vault-schema.ts';

const SECRET_BYTES = 32;

/** What a slot holds. */
export type SlotSecrets = { readonly memberSecret: Uint8Array; readonly checkKey: Uint8Array };

/** What of a slot is in the clear, and bound to its content. */
export type SlotHeader = Pick<Slot, 'id' | 'login' | 'recipient' | 'kdf'>;

/** One name, one spelling: logins are compared in NFC, without blanks around them. */
export function normalLogin(login: string): string {
  return login.normalize('NFC').trim();
}

/** A cost for a new slot, measured on this machine, with a fresh salt. Takes some seconds under the normal policy. */
export function newCost(env: Pick<KeyEnvironment, 'policy' | 'machine' | 'random'>): KdfCost {
  const { memoryKiB, passes } = measureCost(env.policy, env.machine.memoryBytes, env.machine.stopwatch);
  return { name: 'argon2id', version: 19, memoryKiB, passes, lanes: 1, salt: toBase64(env.random(16)) };
}

/** Wraps a member's secret and the check key under his passphrase. Blocks while Argon2id runs. */
export function makeSlot(
  vaultId: string,
  header: SlotHeader,
  passphrase: string,
  secrets: SlotSecrets,
  random: RandomSource,
): Slot {
  const { id, login, recipient, kdf } = header;
  const nonce = random(12);
  const sealed = withSlotKey(passphrase, kdf, (slotKey) =>
    sealAesGcm(slotKey, nonce, concat(secrets.memberSecret, secrets.checkKey), additionalData(vaultId, header)),
  );
  return { id, type: 'passphrase', login, recipient, kdf, nonce: toBase64(nonce), sealed: toBase64(sealed) };
}

/**
 * Opens a slot. A changed login, recipient or cost is not told apart from a wrong passphrase: neither opens.
 *
 * @throws AppError `WRONG_PASSPHRASE`.
 */
export function openSlot(vaultId: string, slot: Slot, passphrase: string): SlotSecrets {
  try {
    const plain = withSlotKey(passphrase, slot.kdf, (slotKey) =>
      openAesGcm(slotKey, fromBase64(slot.nonce), fromBase64(slot.sealed), additionalData(vaultId, slot)),
    );
    return { memberSecret: plain.subarray(0, SECRET_BYTES), checkKey: plain.slice(SECRET_BYTES) };
  } catch (error) {
    throw isCryptoError(error, 'authentication') ? new AppError('WRONG_PASSPHRASE') : error;
  }
}

/**
 * Refuses a slot whose cost protects nothing or would hang the machine, before any work is spent on it.
 *
 * @throws AppError `VAULT_FILE_DAMAGED`.
 */
export function assertSlotCost(slot: Slot, env: Pick<KeyEnvironment, 'policy'>): void {
  try {
    assertCostAllowed(slot.kdf, env.policy);
  } catch (error) {
    throw isCryptoError(error) ? new AppError('VAULT_FILE_DAMAGED', {}, error) : error;
  }
}

/** L(slot) ‖ canonical `{vaultId, id, login, recipient, kdf}`. */
function additionalData(vaultId: string, header: SlotHeader): Uint8Array {
  const { id, login, recipient, kdf } = header;
  return concat(label('slot'), canonicalBytes({ vaultId, id, login, recipient, kdf }));
}

function withSlotKey<T>(passphrase: string, kdf: KdfCost, use: (slotKey: Uint8Array) => T): T {
  const typed = passphraseBytes(passphrase);
  const slotKey = deriveSlotKey(typed, kdf);
  try {
    return use(slotKey);
  } finally {
    typed.fill(0);
    slotKey.fill(0);
  }
}
