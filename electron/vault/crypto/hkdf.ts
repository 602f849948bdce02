import { hkdfSync } from 'node:crypto';

import { label, utf8 } from './bytes.ts';

const KEY_BYTES = 32;
const NOTHING = new Uint8Array(0);

/** HKDF-SHA-256 (RFC 5869). The general form; callers outside this folder want {@link deriveKey}. */
export function hkdfSha256(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, info, length));
}

/** The 32-byte key for one purpose: HKDF-SHA-256 of the secret with empty salt and `info` = L(labelName). */
export function deriveKey(secret: Uint8Array, labelName: string): Uint8Array {
  return hkdfSha256(secret, NOTHING, label(labelName), KEY_BYTES);
}

/**
 * The AES-256-GCM key of one draft: HKDF-SHA-256 of the drafts key, salt = the 16 raw bytes of the draft's id,
 * `info` = L(draft). The window derives the same with WebCrypto; this one is for vectors and the preview.
 */
export function deriveDraftKey(draftsKey: Uint8Array, draftId: Uint8Array): Uint8Array {
  if (draftId.length !== 16) throw new RangeError('a draft id has 16 bytes');
  return hkdfSha256(draftsKey, draftId, label('draft'), KEY_BYTES);
}

/** The key of an age payload: HKDF-SHA-256 of the file key, salt = the payload nonce, `info` = "payload". */
export function deriveAgePayloadKey(fileKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  return hkdfSha256(fileKey, nonce, utf8('payload'), KEY_BYTES);
}
