import { expect, test } from 'vitest';

import { fromHex, toHex } from '../../../electron/vault/crypto/bytes.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { isUuid, uuidBytes, uuidText, uuidV4, uuidV7 } from '../../../electron/vault/crypto/uuid.ts';

const ones = (n: number): Uint8Array => new Uint8Array(n).fill(0xff);

test('a UUIDv7 is the example of RFC 9562', () => {
  const random = (): Uint8Array => fromHex('0cc318c4dc0c0c07398f');
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('version and variant stand where they must, whatever the randomness', () => {
  expect(uuidV4(ones)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(uuidV4((n) => new Uint8Array(n))).toBe('00000000-0000-4000-8000-000000000000');
  expect(uuidV7(2 ** 48 - 1, ones)).toBe('ffffffff-ffff-7fff-bfff-ffffffffffff');
});

test('making a UUID leaves the random bytes alone', () => {
  const bytes = ones(16);
  uuidV4(() => bytes);
  expect([...bytes]).toEqual([...ones(16)]);
});

test('later UUIDv7 sort behind earlier ones', () => {
  const times = [0, 1, 0xffff_ffff, 0x1_0000_0000, 1_700_000_000_000];
  const ids = times.map((ms) => uuidV7(ms, systemRandom));
  expect([...ids].sort()).toEqual(ids);
});

test.each([-1, 1.5, 2 ** 48, Number.NaN])('a UUIDv7 refuses the time %d', (ms) => {
  expect(() => uuidV7(ms, systemRandom)).toThrow(RangeError);
});

test('text and bytes go both ways', () => {
  const id = uuidV7(1_700_000_000_000, systemRandom);
  expect(uuidText(uuidBytes(id))).toBe(id);
  expect(toHex(uuidBytes(id))).toBe(id.replaceAll('-', ''));
});

test.each([
  '',
  '017f22e2-79b0-7cc3-98c4-dc0c0c07398',
  '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
  '017f22e279b07cc398c4dc0c0c07398f',
  '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}',
  '017f22e2-79b0-7cc3-18c4-dc0c0c07398f',
  '017f22e2-79b0-0cc3-98c4-dc0c0c07398f',
  '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
  '00000000-0000-0000-0000-000000000000',
])('%j is no UUID of ours', (text) => {
  expect(isUuid(text)).toBe(false);
  expect(() => uuidBytes(text)).toThrow(RangeError);
});

test('only 16 bytes have a text', () => {
  expect(() => uuidText(new Uint8Array(15))).toThrow(RangeError);
});

test('two random ids differ', () => {
  expect(uuidV4(systemRandom)).not.toBe(uuidV4(systemRandom));
});
