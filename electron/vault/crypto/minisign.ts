import { blake2b } from '@noble/hashes/blake2.js';

import { concat, equalBytes, fromBase64, toBase64, utf8 } from './bytes.ts';
import { assertGoodPublicKey, verifierFor, verifyEd25519, type SigningKey } from './ed25519.ts';
import { CryptoError } from './errors.ts';
import { sha256 } from './hash.ts';

const KEY_ALGORITHM = utf8('Ed');
/** `ED`: the signature is over BLAKE2b-512 of the file, the only form written by minisign since 0.10. */
const PREHASHED = utf8('ED');
const KEY_ID_BYTES = 8;
const KEY_TEXT_BYTES = 42;
const UNTRUSTED = 'untrusted comment: ';
const TRUSTED = 'trusted comment: ';
const COMMENT = /^[\x20-\x7e]{0,1000}$/u;

/** BLAKE2b-512 (RFC 7693), 64 bytes. About 26 MB/s: for manifests, not for files. */
export function blake2b512(bytes: Uint8Array): Uint8Array {
  return blake2b(bytes, { dkLen: 64 });
}

function keyId(publicKey: Uint8Array): Uint8Array {
  return sha256(publicKey).subarray(0, KEY_ID_BYTES);
}

/** The public key as minisign writes it: 56 characters. Throws `CryptoError('public-key')` for a bad key. */
export function publicKeyText(publicKey: Uint8Array): string {
  assertGoodPublicKey(publicKey);
  return toBase64(concat(KEY_ALGORITHM, keyId(publicKey), publicKey));
}

/**
 * The 32 bytes of a key written by {@link publicKeyText}. Throws `CryptoError('public-key')` for other text, for a
 * key id that is not ours, and for keys of small order or not canonical.
 */
export function parsePublicKeyText(text: string): Uint8Array {
  const bytes = decode(text, KEY_TEXT_BYTES);
  if (bytes === null) throw new CryptoError('public-key', 'form');
  const publicKey = bytes.slice(2 + KEY_ID_BYTES);
  assertGoodPublicKey(publicKey);
  if (publicKeyText(publicKey) !== text) throw new CryptoError('public-key', 'key id');
  return publicKey;
}

function decode(text: string, length: number): Uint8Array | null {
  try {
    const bytes = fromBase64(text);
    return bytes.length === length ? bytes : null;
  } catch {
    return null;
  }
}

/**
 * A minisign signature file over the message, prehashed. Comments are printable ASCII, at most 1000 characters;
 * throws `RangeError` otherwise. The trusted comment is signed, the other is decoration.
 */
export function minisignSign(
  key: SigningKey,
  message: Uint8Array,
  trustedComment: string,
  untrusted = 'signature from a mixia vault',
): string {
  if (!COMMENT.test(trustedComment) || !COMMENT.test(untrusted)) throw new RangeError('comment');
  const signature = key.sign(blake2b512(message));
  const whole = key.sign(concat(signature, utf8(trustedComment)));
  const first = toBase64(concat(PREHASHED, keyId(key.publicKey), signature));
  return `${UNTRUSTED}${untrusted}\n${first}\n${TRUSTED}${trustedComment}\n${toBase64(whole)}\n`;
}

type Parsed = { readonly id: Uint8Array; readonly signature: Uint8Array; readonly whole: Uint8Array };

/** Exactly the four lines that {@link minisignSign} writes, with exactly this trusted comment. */
function parseSignature(text: string, trustedComment: string): Parsed | null {
  const [untrusted, first, trusted, second, rest, ...more] = text.split('\n');
  if (rest !== '' || more.length > 0) return null;
  if (untrusted?.startsWith(UNTRUSTED) !== true || !COMMENT.test(untrusted.slice(UNTRUSTED.length))) return null;
  if (trusted !== TRUSTED + trustedComment) return null;
  const head = decode(first ?? '', 74);
  const whole = decode(second ?? '', 64);
  if (head === null || whole === null || !equalBytes(head.subarray(0, 2), PREHASHED)) return null;
  return { id: head.subarray(2, 10), signature: head.subarray(10), whole };
}

/**
 * True when the text is a minisign signature of the message by this key and its trusted comment is exactly the
 * expected one. Anything malformed is false: other line ends, further lines, another key id, a signature that is
 * not prehashed, a bad public key.
 */
export function minisignVerify(
  publicKey: Uint8Array,
  message: Uint8Array,
  text: string,
  expectedTrustedComment: string,
): boolean {
  const parsed = parseSignature(text, expectedTrustedComment);
  if (parsed === null || !equalBytes(parsed.id, keyId(publicKey))) return false;
  const signed = concat(parsed.signature, utf8(expectedTrustedComment));
  if (!verifyEd25519(publicKey, signed, parsed.whole)) return false;
  return verifierFor(publicKey)(blake2b512(message), parsed.signature);
}
