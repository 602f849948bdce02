import { AppError } from '../../../shared/errors/app-error.ts';
import { decryptSmall, encryptSmall } from '../crypto/age-small.ts';
import { fromBase64, toBase64 } from '../crypto/bytes.ts';
import { isCryptoError } from '../crypto/errors.ts';
import { type Slot } from './vault-schema.ts';

const KEY_BYTES = 32;

/** Wraps the vault key for every member that has a slot: one age file, as base64. */
export async function wrapVaultKey(vaultKey: Uint8Array, slots: readonly Pick<Slot, 'recipient'>[]): Promise<string> {
  return toBase64(
    await encryptSmall(
      vaultKey,
      slots.map(({ recipient }) => recipient),
    ),
  );
}

/**
 * Opens the vault key with a member's age identity.
 *
 * @throws AppError `VAULT_FILE_DAMAGED`.
 */
export async function openVaultKey(wrapped: string, identity: string): Promise<Uint8Array> {
  const vaultKey = await decrypt(wrapped, identity);
  if (vaultKey.length !== KEY_BYTES) throw new AppError('VAULT_FILE_DAMAGED');
  return vaultKey;
}

async function decrypt(wrapped: string, identity: string): Promise<Uint8Array> {
  try {
    return await decryptSmall(fromBase64(wrapped), [identity]);
  } catch (error) {
    throw isCryptoError(error) ? new AppError('VAULT_FILE_DAMAGED', {}, error) : error;
  }
}
