import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

import { concat, fromHex, plainBytes } from './bytes.ts';
import { assertGoodPublicKey, isCanonicalS } from './ed25519-point.ts';
import { isCryptoError } from './errors.ts';

export { assertGoodPublicKey } from './ed25519-point.ts';

/** RFC 8410: what stands in front of the 32 bytes of a seed (PKCS#8) or of a public key (SPKI). */
const PKCS8_PREFIX = fromHex('302e020100300506032b657004220420');
const SPKI_PREFIX = fromHex('302a300506032b6570032100');
const SIGNATURE_BYTES = 64;

/** A private Ed25519 key that can sign and does not hand out its seed. */
export type SigningKey = {
  /** 32 raw bytes. */
  readonly publicKey: Uint8Array;
  /** The 64-byte signature (RFC 8032) of a message. */
  readonly sign: (message: Uint8Array) => Uint8Array;
};

/** Checks signatures of one public key. */
export type Verifier = (message: Uint8Array, signature: Uint8Array) => boolean;

/** The signing key of a 32-byte seed. The seed may be wiped afterwards. Throws `RangeError` for another length. */
export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes');
  const der = concat(PKCS8_PREFIX, seed);
  const key = createPrivateKey({ key: Buffer.from(der.buffer), format: 'der', type: 'pkcs8' });
  der.fill(0);
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: Uint8Array.from(spki.subarray(SPKI_PREFIX.length)),
    sign: (message) => plainBytes(sign(null, message, key)),
  };
}

function importPublicKey(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(concat(SPKI_PREFIX, publicKey)), format: 'der', type: 'spki' });
}

/**
 * A verifier for many signatures of one key; the key is checked and imported once.
 * Throws `CryptoError('public-key')` for a key of small order or not canonical.
 */
export function verifierFor(publicKey: Uint8Array): Verifier {
  assertGoodPublicKey(publicKey);
  const key = importPublicKey(publicKey);
  return (message, signature) =>
    signature.length === SIGNATURE_BYTES && isCanonicalS(signature) && verify(null, message, key, signature);
}

/** True when the signature of the message is good. A bad public key (see {@link assertGoodPublicKey}) is false too. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verifierFor(publicKey)(message, signature);
  } catch (error) {
    if (isCryptoError(error, 'public-key')) return false;
    throw error;
  }
}
