import { concat, utf8 } from '../../crypto/bytes.ts';
import { uuidBytes } from '../../crypto/uuid.ts';

/** Plaintext bytes of every chunk but the last. */
export const CHUNK_BYTES = 65_536;
/** Length of the AES-GCM tag behind every chunk. */
const TAG_BYTES = 16;
/** A full chunk as it lies in the file. */
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
/** Length of the header, which is also the associated data of every chunk. */
export const HEADER_BYTES = 32;

const MAGIC = 'MIXIAEV1';
const NONCE_BYTES = 12;

/** Which bytes of the plaintext: from `start` up to and without `end`. */
export type ByteRange = { readonly start: number; readonly end: number };

/** The 32 bytes before the first chunk. They bind the file to its evidence id (a UUID as text). */
export function evidenceHeader(evidenceId: string): Uint8Array {
  const rest = new Uint8Array(8);
  new DataView(rest.buffer).setUint32(0, CHUNK_BYTES);
  return concat(utf8(MAGIC), uuidBytes(evidenceId), rest);
}

/** Chunk number (11 bytes, big-endian), then 1 for the last chunk and 0 for all others. */
export function chunkNonce(index: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(NONCE_BYTES);
  new DataView(nonce.buffer).setBigUint64(3, BigInt(index));
  nonce[NONCE_BYTES - 1] = last ? 1 : 0;
  return nonce;
}

/** How many chunks hold `size` bytes; an empty file has one, empty. */
export function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / CHUNK_BYTES));
}

/** The only length a file of `size` plaintext bytes can have. */
export function sealedLength(size: number): number {
  return HEADER_BYTES + size + TAG_BYTES * chunkCount(size);
}

/** Where chunk `index` begins in the file. */
export function chunkOffset(index: number): number {
  return HEADER_BYTES + SEALED_CHUNK_BYTES * index;
}
