import { toHex } from '../../crypto/bytes.ts';
import { createHashWorker } from '../../crypto/hash-worker.ts';
import { createSha256 } from '../../crypto/hash.ts';

/** A SHA-256 in this thread or beside it; the crypto port has both. */
export type StreamHash = {
  readonly update: (bytes: Uint8Array) => void | Promise<void>;
  readonly digest: () => Uint8Array | Promise<Uint8Array>;
  /** Ends a hash whose digest is not wanted any more. */
  readonly close?: () => void | Promise<void>;
};

/** Starts one hash. */
export type CreateHash = () => StreamHash;

/** The hash that is used when none is given: in this thread. */
export const hashHere: CreateHash = createSha256;

/** From here on a thread of its own is worth its start. */
const LARGE_BYTES = 4 * 1024 ** 2;

/** A hash for so many bytes: beside this thread when they are many. */
export function hashFor(bytes: number): StreamHash {
  return bytes < LARGE_BYTES ? createSha256() : createHashWorker();
}

/** The digest in lower-case hex. */
export async function hexDigest(hash: StreamHash): Promise<string> {
  return toHex(await hash.digest());
}
