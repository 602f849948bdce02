import { createAgeEncryptor, openAgeHeader } from './age-stream.ts';
import { concat } from './bytes.ts';
import { systemRandom } from './random.ts';

/**
 * A whole age file for bytes that fit into memory: wrapped keys, the reporter's section.
 * Throws `CryptoError('recipient')`.
 */
export async function encryptSmall(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const { header, push } = await createAgeEncryptor(recipients, systemRandom);
  return concat(header, push(bytes, true));
}

/**
 * Opens a whole age file. Throws `CryptoError`: `not-age`, `no-identity`, `damaged`, or `identity` for a malformed
 * identity; nothing is handed out unless the file is whole.
 */
export async function decryptSmall(file: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  const { headerLength, decryptor } = await openAgeHeader(identities, file);
  return decryptor.push(file.subarray(headerLength), true);
}
