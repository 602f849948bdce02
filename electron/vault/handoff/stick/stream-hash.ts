import { toHex } from '../../crypto/bytes.ts';
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

/** The digest in lower-case hex. */
export async function hexDigest(hash: StreamHash): Promise<string> {
  return toHex(await hash.digest());
}
