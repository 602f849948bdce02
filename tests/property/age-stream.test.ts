import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { newAgeIdentity, recipientOf } from '../../electron/vault/crypto/age-keys.ts';
import { createPayloadDecryptor, createPayloadEncryptor } from '../../electron/vault/crypto/age-payload.ts';
import {
  createAgeEncryptor,
  openAgeHeader,
  outputBound,
  type StreamStep,
} from '../../electron/vault/crypto/age-stream.ts';
import { concat, equalBytes, toHex } from '../../electron/vault/crypto/bytes.ts';
import { nativeCipher, pureCipher } from '../../electron/vault/crypto/chunk-cipher.ts';
import { isCryptoError } from '../../electron/vault/crypto/errors.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { flipped, noise } from '../support/bytes.ts';

const CHUNK = 65_536;
const KEY = sha256(noise(32));
const cipher = nativeCipher ?? pureCipher;

/** Sizes near the borders of chunks, and any others up to a few chunks. */
const size = fc.oneof(
  fc.integer({ min: 0, max: 3 * CHUNK + 2 }),
  fc.integer({ min: 0, max: 3 }).chain((n) => fc.integer({ min: Math.max(0, n * CHUNK - 2), max: n * CHUNK + 2 })),
);
/** Lengths of the pieces in which a stream comes, empty ones and whole multiples of a chunk among them. */
const pieces = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 3 * CHUNK }),
    fc.constantFrom(0, 1, 15, 16, 17, CHUNK - 1, CHUNK, CHUNK + 1, CHUNK + 16, 2 * CHUNK, 2 * (CHUNK + 16)),
  ),
  { maxLength: 12 },
);

/** Pushes the bytes in those pieces, the rest in one, and the end either with it or alone. */
function through(step: StreamStep, bytes: Uint8Array, lengths: readonly number[], endAlone: boolean): Uint8Array[] {
  const out: Uint8Array[] = [];
  let at = 0;
  for (const length of lengths) {
    out.push(step.push(bytes.subarray(at, at + length), false));
    at = Math.min(bytes.length, at + length);
  }
  if (endAlone) out.push(step.push(bytes.subarray(at), false), step.push(new Uint8Array(0), true));
  else out.push(step.push(bytes.subarray(at), true));
  return out;
}

const sealed = (plain: Uint8Array): Uint8Array => createPayloadEncryptor(KEY, cipher).push(plain, true);

type Outcome = { readonly plain: Uint8Array; readonly error: string };

/** What a damaged stream gave before it was refused, and why it was. */
function outcome(bytes: Uint8Array, lengths: readonly number[], endAlone: boolean): Outcome {
  const given: Uint8Array[] = [];
  const { push } = createPayloadDecryptor(KEY, cipher);
  const noting: StreamStep = {
    push: (piece, final) => {
      const plain = push(piece, final);
      given.push(plain);
      return plain;
    },
  };
  try {
    through(noting, bytes, lengths, endAlone);
    return { plain: concat(...given), error: 'none' };
  } catch (error) {
    return { plain: concat(...given), error: isCryptoError(error, 'damaged') ? error.detail : String(error) };
  }
}

test('however a text is cut into pieces, the payload is the same', () => {
  fc.assert(
    fc.property(size, pieces, fc.boolean(), (length, lengths, endAlone) => {
      const plain = noise(length);
      const parts = through(createPayloadEncryptor(KEY, cipher), plain, lengths, endAlone);
      expect(equalBytes(concat(...parts), sealed(plain))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('however a payload is cut into pieces, the text is the same', () => {
  fc.assert(
    fc.property(size, pieces, fc.boolean(), (length, lengths, endAlone) => {
      const plain = noise(length);
      const parts = through(createPayloadDecryptor(KEY, cipher), sealed(plain), lengths, endAlone);
      expect(equalBytes(concat(...parts), plain)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1])('byte by byte, %d bytes come out as they went in', (length) => {
  const plain = noise(length);
  const ones = Array.from({ length: length + 32 }, () => 1);
  const payload = concat(...through(createPayloadEncryptor(KEY, cipher), plain, ones, true));
  expect(equalBytes(payload, sealed(plain))).toBe(true);
  const opened = through(createPayloadDecryptor(KEY, cipher), payload, ones, true);
  expect(equalBytes(concat(...opened), plain)).toBe(true);
});

test('results in memory of the caller are the same, and never need more than the bound', () => {
  const into = new Uint8Array(outputBound(4 * CHUNK));
  const reusing = (step: StreamStep): StreamStep => ({
    push: (piece, final) => {
      into.fill(0xaa);
      const out = step.push(piece, final, into.subarray(0, outputBound(piece.length)));
      expect(out.buffer).toBe(into.buffer);
      return Uint8Array.from(out);
    },
  });
  const short = size.filter((length) => length <= 3 * CHUNK);
  fc.assert(
    fc.property(short, pieces, fc.boolean(), (length, lengths, endAlone) => {
      const plain = noise(length);
      const payload = concat(...through(reusing(createPayloadEncryptor(KEY, cipher)), plain, lengths, endAlone));
      expect(equalBytes(payload, sealed(plain))).toBe(true);
      const opened = through(reusing(createPayloadDecryptor(KEY, cipher)), payload, lengths, endAlone);
      expect(equalBytes(concat(...opened), plain)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('memory of the caller that is too small is left alone', () => {
  const into = new Uint8Array(10);
  const payload = createPayloadEncryptor(KEY, cipher).push(noise(100), true, into);
  expect(equalBytes(payload, sealed(noise(100)))).toBe(true);
  expect(into.every((byte) => byte === 0)).toBe(true);
});

test('the two ciphers write the same and open each other, wherever in memory the pieces lie', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: CHUNK + 300 }), pieces, (length, lengths) => {
      const plain = noise(length);
      const payload = concat(...through(createPayloadEncryptor(KEY, pureCipher), plain, lengths, false));
      expect(equalBytes(payload, sealed(plain))).toBe(true);
      const opened = concat(...through(createPayloadDecryptor(KEY, pureCipher), payload, lengths, false));
      expect(equalBytes(opened, plain)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what is given of a damaged payload is a true beginning of the text, and the damage is told alike', () => {
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('append' as const), length: fc.integer({ min: 1, max: CHUNK + 20 }) }),
  );
  fc.assert(
    fc.property(size, damage, pieces, fc.boolean(), (length, change, lengths, endAlone) => {
      const plain = noise(length);
      const whole = sealed(plain);
      let bytes: Uint8Array;
      if (change.kind === 'flip') bytes = flipped(whole, change.at % whole.length, change.mask);
      else if (change.kind === 'cut') bytes = whole.subarray(0, change.at % whole.length);
      else bytes = concat(whole, noise(change.length, 2));
      const { plain: given, error } = outcome(bytes, lengths, endAlone);
      expect(['chunk', 'trailing', 'early-end', 'empty-last-chunk']).toContain(error);
      expect(given.length % CHUNK).toBe(0);
      expect(equalBytes(given, plain.subarray(0, given.length))).toBe(true);
      expect(outcome(bytes, [], false).error).toBe(error);
    }),
    { numRuns: 400 },
  );
});

const keys = { identity: '', recipient: '' };

beforeAll(async () => {
  keys.identity = newAgeIdentity(systemRandom);
  keys.recipient = await recipientOf(keys.identity);
});

test('any byte of a whole file changed is noticed', async () => {
  const encryptor = await createAgeEncryptor([keys.recipient], systemRandom);
  const file = concat(encryptor.header, encryptor.push(noise(1000), true));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: file.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, mask) => {
        const changed = flipped(file, at, mask);
        const opened = await openAgeHeader([keys.identity], changed)
          .then(({ headerLength, decryptor }) => toHex(decryptor.push(changed.subarray(headerLength), true)))
          .catch((error: unknown) => (isCryptoError(error) ? error.kind : String(error)));
        expect(['not-age', 'no-identity', 'damaged']).toContain(opened);
      },
    ),
    { numRuns: 500 },
  );
});
