import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';

import { concat, fromHex, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { signingKeyFromSeed, verifierFor, verifyEd25519 } from '../../../electron/vault/crypto/ed25519.ts';
import { isCanonicalS } from '../../../electron/vault/crypto/ed25519-point.ts';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { readVectors } from '../../vectors/files.ts';

type Forgeries = { readonly forged: readonly { readonly publicKey: string; readonly signature: string }[] };

const seeds = Array.from({ length: 32 }, (_, i) => sha256(utf8(`seed ${i}`)));

test('keys and signatures are those of another implementation', () => {
  for (const [i, seed] of seeds.entries()) {
    const key = signingKeyFromSeed(seed);
    const message = utf8(`message ${i}`.repeat(i));
    const signature = key.sign(message);
    expect(toHex(key.publicKey)).toBe(toHex(ed25519.getPublicKey(seed)));
    expect(toHex(signature)).toBe(toHex(ed25519.sign(message, seed)));
    expect(ed25519.verify(signature, message, key.publicKey)).toBe(true);
    expect(verifyEd25519(key.publicKey, message, ed25519.sign(message, seed))).toBe(true);
  }
});

test('the forgeries of the vectors are real: a lenient implementation takes some for every kind of key', () => {
  const { forged } = readVectors('ed25519') as Forgeries;
  const taken = forged.filter(({ publicKey, signature }) =>
    Array.from({ length: 32 }, (_, i) => utf8(`message ${i}`)).some((message) =>
      ed25519.verify(fromHex(signature), message, fromHex(publicKey), { zip215: true }),
    ),
  );
  expect(new Set(taken.map(({ publicKey }) => publicKey)).size).toBeGreaterThanOrEqual(8);
});

test('the seed may be wiped after the key was made', () => {
  const seed = Uint8Array.from(seeds[0] ?? []);
  const key = signingKeyFromSeed(seed);
  const before = key.sign(utf8('x'));
  seed.fill(0);
  expect(toHex(key.sign(utf8('x')))).toBe(toHex(before));
});

test('a signing key hands out nothing but its public half', () => {
  const key = signingKeyFromSeed(seeds[1] ?? new Uint8Array(32));
  expect(Object.keys(key).sort()).toEqual(['publicKey', 'sign']);
  expect(key.publicKey).toHaveLength(32);
});

test('a seed of another length is refused', () => {
  expect(() => signingKeyFromSeed(new Uint8Array(31))).toThrow(RangeError);
  expect(() => signingKeyFromSeed(new Uint8Array(64))).toThrow(RangeError);
});

test('a key that is no point of the curve verifies nothing', () => {
  const notOnCurve = fromHex('02'.padEnd(64, '0'));
  expect(() => ed25519.Point.fromHex(toHex(notOnCurve))).toThrow();
  const { publicKey, sign } = signingKeyFromSeed(seeds[2] ?? new Uint8Array(32));
  expect(verifyEd25519(publicKey, utf8('x'), sign(utf8('x')))).toBe(true);
  expect(verifyEd25519(notOnCurve, utf8('x'), sign(utf8('x')))).toBe(false);
});

test('a changed key verifies nothing of the old one', () => {
  const { publicKey, sign } = signingKeyFromSeed(seeds[3] ?? new Uint8Array(32));
  const other = signingKeyFromSeed(seeds[4] ?? new Uint8Array(32));
  expect(verifierFor(other.publicKey)(utf8('x'), sign(utf8('x')))).toBe(false);
  expect(toHex(publicKey)).not.toBe(toHex(other.publicKey));
});

test('S is canonical up to the group order, and not from there on', () => {
  const L = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
  const below = L.with(0, 0xec);
  const r = new Uint8Array(32);
  expect(isCanonicalS(concat(r, below))).toBe(true);
  expect(isCanonicalS(concat(r, L))).toBe(false);
  expect(isCanonicalS(concat(r, new Uint8Array(32).fill(0xff)))).toBe(false);
});
