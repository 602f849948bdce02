import { AGE_HEADER_LIMIT, ageHeaderLength, createAgeHeader, headerMissing, openFileKey } from './age-header.ts';
import { createPayloadDecryptor, createPayloadEncryptor, type StreamStep } from './age-payload.ts';
import { concat } from './bytes.ts';
import { bestCipher, type ChunkCipher } from './chunk-cipher.ts';
import { CryptoError } from './errors.ts';
import { deriveAgePayloadKey } from './hkdf.ts';
import type { RandomSource } from './random.ts';

export { outputBound, type StreamStep } from './age-payload.ts';
export { AGE_HEADER_LIMIT } from './age-header.ts';

const NONCE_BYTES = 16;

/** Bytes at the start of an age file that always hold the whole header and the payload nonce. */
export const AGE_PREFIX_BYTES = AGE_HEADER_LIMIT + NONCE_BYTES;

/** Writes one age file: first `header`, then what each `push` gives. */
export type AgeEncryptor = StreamStep & {
  /** The header and the payload nonce: the first bytes of the file. */
  readonly header: Uint8Array;
};

/** An age file whose header was opened and authenticated. */
export type AgeOpening = {
  /** Where the payload begins: length of header and payload nonce. */
  readonly headerLength: number;
  /** Takes the payload, from `headerLength` on. */
  readonly decryptor: StreamStep;
};

/**
 * Begins an age file (age-encryption.org/v1) to these recipients. Memory does not grow with the file: push pieces of
 * any size (1 MiB is a good one) and mark the last, which may be empty. `random` gives the payload nonce; the file key
 * and the ephemeral keys are drawn by the age library from the system.
 * Throws `CryptoError('recipient')` for an empty list, a malformed recipient, or hybrid and classical ones mixed.
 */
export async function createAgeEncryptor(
  recipients: readonly string[],
  random: RandomSource,
  cipher: ChunkCipher = bestCipher,
): Promise<AgeEncryptor> {
  const { header, fileKey } = await createAgeHeader(recipients);
  const nonce = random(NONCE_BYTES);
  const payloadKey = deriveAgePayloadKey(fileKey, nonce);
  const { push } = createPayloadEncryptor(payloadKey, cipher);
  fileKey.fill(0);
  payloadKey.fill(0);
  return { header: concat(header, nonce), push };
}

/**
 * Opens the header of an age file. `prefix` is its beginning: {@link AGE_PREFIX_BYTES} or the whole file if it is
 * shorter. Continue by pushing the file's bytes from `headerLength` on, the last marked `final`; `push` gives only
 * plaintext that was authenticated, and throws `CryptoError('damaged')`.
 * Throws `CryptoError`: `not-age`, `no-identity`, `damaged`, or `identity` for a malformed identity.
 */
export async function openAgeHeader(
  identities: readonly string[],
  prefix: Uint8Array,
  cipher: ChunkCipher = bestCipher,
): Promise<AgeOpening> {
  const length = ageHeaderLength(prefix);
  if (length === null) throw headerMissing(prefix);
  if (prefix.length < length + NONCE_BYTES) throw new CryptoError('damaged', 'early-end');
  const fileKey = await openFileKey(identities, prefix.subarray(0, length));
  const headerLength = length + NONCE_BYTES;
  const payloadKey = deriveAgePayloadKey(fileKey, prefix.subarray(length, headerLength));
  const decryptor = createPayloadDecryptor(payloadKey, cipher);
  fileKey.fill(0);
  payloadKey.fill(0);
  return { headerLength, decryptor };
}
