import { createCipheriv, createDecipheriv } from 'node:crypto';

import { CryptoError } from './errors.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
/** Length of the tag that stands behind every AES-GCM text. */
export const AES_GCM_TAG_BYTES = 16;

function checkLengths(key: Uint8Array, nonce: Uint8Array): void {
  if (key.length !== KEY_BYTES) throw new RangeError('an AES-256 key has 32 bytes');
  if (nonce.length !== NONCE_BYTES) throw new RangeError('an AES-GCM nonce has 12 bytes');
}

/**
 * AES-256-GCM (NIST SP 800-38D): the encrypted text and its 16-byte tag. A pair of key and nonce must never be used
 * for two texts. Throws `RangeError` for a key or nonce of another length.
 */
export function sealAesGcm(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, aad: Uint8Array): Uint8Array {
  checkLengths(key, nonce);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: AES_GCM_TAG_BYTES });
  cipher.setAAD(aad);
  const body = cipher.update(plain);
  cipher.final();
  const out = new Uint8Array(body.length + AES_GCM_TAG_BYTES);
  out.set(body);
  out.set(cipher.getAuthTag(), body.length);
  return out;
}

/**
 * Opens what {@link sealAesGcm} made. Nothing is handed out before the tag was checked.
 * Throws `CryptoError('authentication')` when key, nonce, text, tag or additional data differ.
 */
export function openAesGcm(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Uint8Array {
  checkLengths(key, nonce);
  const end = sealed.length - AES_GCM_TAG_BYTES;
  if (end < 0) throw new CryptoError('authentication', 'too short');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: AES_GCM_TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
  } catch (cause) {
    plain.fill(0);
    throw new CryptoError('authentication', '', cause);
  }
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength);
}
