import { timingSafeEqual } from 'node:crypto';

const ENCODER = new TextEncoder();
// The byte-order mark is kept: text that was signed must give back exactly its bytes.
const STRICT_DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT_DECODER = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** All parts, one after the other, in a new array. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The same memory as a plain `Uint8Array`, so that no `Buffer` method leaks into callers. */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('hex');
}

/** Bytes of lower-case hex. Throws `RangeError` for anything else. */
export function fromHex(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'hex');
  if (bytes.toString('hex') !== text) throw new RangeError('not lower-case hex');
  return plainBytes(bytes);
}

/** Base64, standard alphabet with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('base64');
}

/** Bytes of canonical base64. Throws `RangeError` for other alphabets, missing padding, white space or stray bits. */
export function fromBase64(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  // Node's decoder skips what it does not know; one text, one value, is had by writing it again.
  if (bytes.toString('base64') !== text) throw new RangeError('not canonical base64');
  return plainBytes(bytes);
}

/** UTF-8 of a text. Throws `RangeError` for lone surrogates, which have no UTF-8. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new RangeError('lone surrogate');
  return ENCODER.encode(text);
}

/** Text of UTF-8 bytes, byte-order mark kept. Throws `TypeError` on malformed bytes, unless `fatal` is false. */
export function fromUtf8(bytes: Uint8Array, fatal = true): string {
  return (fatal ? STRICT_DECODER : LENIENT_DECODER).decode(bytes);
}

/** Compares in constant time. Only the lengths may be learned from the time it takes. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The domain label `L(name)`: ASCII `mixia/v1/<name>` and one zero byte. Every signature, MAC and derivation starts
 * with one, so that nothing made for one purpose passes for another. Throws `RangeError` for a name that is not
 * lower-case ASCII.
 */
export function label(name: string): Uint8Array {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)) throw new RangeError('label name');
  return ENCODER.encode(`mixia/v1/${name}\0`);
}
