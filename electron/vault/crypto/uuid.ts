import { fromHex, toHex } from './bytes.ts';
import type { RandomSource } from './random.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
const MAX_MS = 2 ** 48 - 1;

/** True for a UUID as we write it: lower case, with dashes, RFC 9562 variant and a version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** The text of 16 raw bytes. Throws `RangeError` for another length. */
export function uuidText(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError('a UUID has 16 bytes');
  const hex = toHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The 16 raw bytes of a UUID. Throws `RangeError` for any other spelling than ours. */
export function uuidBytes(text: string): Uint8Array {
  if (!isUuid(text)) throw new RangeError('not a UUID');
  return fromHex(text.replaceAll('-', ''));
}

function withVersion(bytes: Uint8Array, version: number): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | (version << 4));
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return uuidText(bytes);
}

/** A random UUID, for vaults and devices, whose ids shall tell nothing about when they were made. */
export function uuidV4(random: RandomSource): string {
  return withVersion(Uint8Array.from(random(16)), 4);
}

/** A UUID that begins with the time (RFC 9562 section 5.7). `nowMs` is whole milliseconds since 1970, UTC. */
export function uuidV7(nowMs: number, random: RandomSource): string {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs > MAX_MS) throw new RangeError('time of a UUID');
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(nowMs / 2 ** 32));
  view.setUint32(2, nowMs % 2 ** 32);
  bytes.set(random(10), 6);
  return withVersion(bytes, 7);
}
