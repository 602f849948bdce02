import { expect, test } from 'vitest';

import { pureCipher, type ChunkCipher } from '../../../electron/vault/crypto/chunk-cipher.ts';
import { chunkCipherHolds, KNOWN_ANSWERS } from '../../../electron/vault/crypto/known-answers.ts';
import { runAgeSelfTest, runSelfTest } from '../../../electron/vault/crypto/self-test.ts';
import { utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';

function errorOf(step: () => void): unknown {
  try {
    step();
    return null;
  } catch (error) {
    return error;
  }
}

test('the self-test passes on this machine', async () => {
  runSelfTest();
  await runAgeSelfTest();
});

test('it covers every primitive, the fallback cipher included', () => {
  expect(KNOWN_ANSWERS.map(({ name }) => name)).toEqual([
    'sha256',
    'sha512',
    'hmac-sha256',
    'hmac-sha512',
    'hkdf-sha256',
    'pbkdf2-hmac-sha512',
    'blake2b-512',
    'argon2id',
    'aes-256-gcm',
    'ed25519',
    'chacha20-poly1305 (sodium)',
    'chacha20-poly1305 (fallback)',
    'canonical json',
  ]);
});

test.each(KNOWN_ANSWERS.map(({ name }) => name))('one wrong answer of %s stops everything', (name) => {
  const answers = KNOWN_ANSWERS.map((answer) => (answer.name === name ? { name, holds: () => false } : answer));
  const error = errorOf(() => runSelfTest(answers));
  expect(isAppError(error, 'SELF_TEST_FAILED')).toBe(true);
  expect(error).toMatchObject({ cause: { message: name } });
});

test('a primitive that breaks stops everything too', () => {
  const broken = (): boolean => {
    throw new Error('no such cipher');
  };
  const error = errorOf(() => runSelfTest([{ name: 'broken', holds: broken }]));
  expect(isAppError(error, 'SELF_TEST_FAILED')).toBe(true);
});

test('a foreign age file that does not open stops everything', async () => {
  const answer = { seed: new Uint8Array(32).fill(1), file: utf8('not an age file, but long enough'), plain: utf8('x') };
  await expect(runAgeSelfTest(answer)).rejects.toMatchObject({ code: 'SELF_TEST_FAILED' });
});

const wrong: Readonly<Record<string, Partial<ChunkCipher>>> = {
  'encrypts wrongly': {
    seal: (key, nonce, plain, out) => {
      pureCipher.seal(key, nonce, plain, out);
      out[0] = (out[0] ?? 0) ^ 1;
    },
  },
  'encrypts only long texts wrongly': {
    seal: (key, nonce, plain, out) => {
      pureCipher.seal(key, nonce, plain, out);
      if (plain.length > 1000) out[900] = (out[900] ?? 0) ^ 1;
    },
  },
  'takes every tag': { open: (key, nonce, sealed, out) => pureCipher.open(key, nonce, sealed, out) || true },
  'opens nothing': { open: () => false },
  'says it opened and wrote nothing': { open: () => true },
};

test.each(Object.entries(wrong))('a stream cipher that %s is found out', (_, changes) => {
  expect(chunkCipherHolds({ ...pureCipher, ...changes })).toBe(false);
});
