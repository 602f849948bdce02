import { expect, test } from 'vitest';

import {
  concat,
  equalBytes,
  fromBase64,
  fromHex,
  fromUtf8,
  label,
  plainBytes,
  toBase64,
  toHex,
  utf8,
} from '../../../electron/vault/crypto/bytes.ts';

test('concatenation copies', () => {
  const part = Uint8Array.of(1, 2);
  const whole = concat(part, new Uint8Array(0), Uint8Array.of(3));
  part[0] = 9;
  expect([...whole]).toEqual([1, 2, 3]);
});

test('hex and base64 go both ways, also for a view into larger memory', () => {
  const view = Uint8Array.of(9, 0, 255, 16, 9).subarray(1, 4);
  expect(toHex(view)).toBe('00ff10');
  expect([...fromHex('00ff10')]).toEqual([0, 255, 16]);
  expect(toBase64(view)).toBe('AP8Q');
  expect([...fromBase64('AP8Q')]).toEqual([0, 255, 16]);
  expect(fromHex('')).toHaveLength(0);
  expect(fromBase64('')).toHaveLength(0);
});

test.each(['0', '0G', 'AB', '0x00', ' 00', '00 ', '00\n'])('hex refuses %j', (text) => {
  expect(() => fromHex(text)).toThrow(RangeError);
});

test.each(['A', 'AA', 'AA=', 'AB==', 'AP8', 'AP-_', ' AP8Q', 'AP8Q\n', 'AP 8Q', 'AA==AA==', '*'])(
  'base64 refuses %j',
  (text) => {
    expect(() => fromBase64(text)).toThrow(RangeError);
  },
);

test('text that has no UTF-8 is refused instead of replaced', () => {
  expect(() => utf8('a\ud800')).toThrow(RangeError);
  expect(toHex(utf8('线\u{20000}'))).toBe('e7babff0a08080');
});

test('reading UTF-8 keeps a byte-order mark, and refuses what is malformed unless told otherwise', () => {
  const marked = fromHex('efbbbf61');
  expect(fromUtf8(marked)).toBe('\ufeffa');
  expect(() => fromUtf8(fromHex('61ff'))).toThrow(TypeError);
  expect(fromUtf8(fromHex('61ff'), false)).toBe('a\ufffd');
});

test('bytes are equal only when length and content are', () => {
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  expect(equalBytes(new Uint8Array(0), new Uint8Array(0))).toBe(true);
});

test('a label is its name behind the domain, with a zero byte', () => {
  expect(toHex(label('event-hash'))).toBe(`${toHex(utf8('mixia/v1/event-hash'))}00`);
});

test.each(['', 'Event', 'a b', 'a\0', 'ä', '-a', 'a-'])('a label refuses the name %j', (name) => {
  expect(() => label(name)).toThrow(RangeError);
});

test('plain bytes share memory and are no Buffer', () => {
  const buffer = Buffer.from([1, 2]);
  const plain = plainBytes(buffer);
  expect(Buffer.isBuffer(plain)).toBe(false);
  buffer[0] = 7;
  expect([...plain]).toEqual([7, 2]);
});
