import { createHash, createHmac, createSecretKey, type KeyObject, pbkdf2Sync } from 'node:crypto';

import { plainBytes } from './bytes.ts';

/** SHA-256 (FIPS 180-4), 32 bytes, over the parts one after the other. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return digestOf('sha256', parts);
}

/** SHA-512 (FIPS 180-4), 64 bytes, over the parts one after the other. */
export function sha512(...parts: readonly Uint8Array[]): Uint8Array {
  return digestOf('sha512', parts);
}

function digestOf(algorithm: string, parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return plainBytes(hash.digest());
}

/** A hash that takes its input in pieces. `digest` may be called once. */
export type IncrementalHash = {
  readonly update: (bytes: Uint8Array) => void;
  readonly digest: () => Uint8Array;
};

/** SHA-256 over bytes that come in pieces. */
export function createSha256(): IncrementalHash {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => plainBytes(hash.digest()) };
}

/** HMAC-SHA-256 (RFC 2104), 32 bytes, over the parts one after the other. */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  return hmacOf('sha256', key, parts);
}

/** HMAC-SHA-512 (RFC 2104), 64 bytes, over the parts one after the other. */
export function hmacSha512(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  return keyedHmacSha512(key)(...parts);
}

/** HMAC-SHA-512 under one key, for many messages: the key is prepared once, which is most of a short message's cost. */
export function keyedHmacSha512(key: Uint8Array): (...parts: readonly Uint8Array[]) => Uint8Array {
  const prepared = createSecretKey(key);
  return (...parts) => hmacOf('sha512', prepared, parts);
}

function hmacOf(algorithm: string, key: Uint8Array | KeyObject, parts: readonly Uint8Array[]): Uint8Array {
  const hmac = createHmac(algorithm, key);
  for (const part of parts) hmac.update(part);
  return plainBytes(hmac.digest());
}

/** PBKDF2-HMAC-SHA-512 (RFC 8018), as SQLCipher derives the key of its page MAC. */
export function pbkdf2Sha512(secret: Uint8Array, salt: Uint8Array, rounds: number, length: number): Uint8Array {
  return plainBytes(pbkdf2Sync(secret, salt, rounds, length, 'sha512'));
}
