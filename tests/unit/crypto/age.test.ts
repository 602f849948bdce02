import { bech32 } from '@scure/base';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';

import { ageIdentityFromSeed, newAgeIdentity, recipientOf } from '../../../electron/vault/crypto/age-keys.ts';
import { decryptSmall, encryptSmall } from '../../../electron/vault/crypto/age-small.ts';
import {
  AGE_HEADER_LIMIT,
  AGE_PREFIX_BYTES,
  createAgeEncryptor,
  openAgeHeader,
} from '../../../electron/vault/crypto/age-stream.ts';
import { concat, fromUtf8, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { isCryptoError, type CryptoErrorKind } from '../../../electron/vault/crypto/errors.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { noise } from '../../support/bytes.ts';

const identity = newAgeIdentity(systemRandom);
const recipient = await recipientOf(identity);
const hybridIdentity = await generateHybridIdentity();
const hybrid = await identityToRecipient(hybridIdentity);

async function kindOf(step: Promise<unknown>): Promise<CryptoErrorKind | 'nothing' | 'another error'> {
  try {
    await step;
    return 'nothing';
  } catch (error) {
    return isCryptoError(error) ? error.kind : 'another error';
  }
}

test('a hybrid recipient alone is sealed to and opened by its identity', async () => {
  const file = await encryptSmall(utf8('text'), [hybrid]);
  expect(fromUtf8(await decryptSmall(file, [hybridIdentity]))).toBe('text');
  expect(await kindOf(decryptSmall(file, [identity]))).toBe('no-identity');
});

test('hybrid and classical recipients are never mixed', async () => {
  expect(await kindOf(encryptSmall(utf8('text'), [hybrid, recipient]))).toBe('recipient');
  expect(await kindOf(encryptSmall(utf8('text'), [recipient, hybrid, recipient]))).toBe('recipient');
});

test.each([
  ['', 'empty text'],
  [recipient.slice(0, -1), 'a recipient cut short'],
  [recipient.replace(/.$/u, (last) => (last === 'q' ? 'p' : 'q')), 'a wrong checksum'],
  [recipient.toUpperCase(), 'capitals'],
  [identity, 'an identity'],
  ['age1tag1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2pysxtw6h', 'a tag recipient'],
  ['ssh-ed25519 AAAA', 'a key of ssh'],
  ['age1%', 'no bech32'],
])('%j is refused as a recipient: %s', async (text) => {
  expect(await kindOf(encryptSmall(utf8('text'), [text]))).toBe('recipient');
  expect(await kindOf(encryptSmall(utf8('text'), [recipient, text]))).toBe('recipient');
});

test('a recipient whose point has small order is refused', async () => {
  for (const u of [0, 1]) {
    const point = bech32.encodeFromBytes('age', new Uint8Array(32).with(0, u));
    expect(point).toHaveLength(recipient.length);
    expect(await kindOf(encryptSmall(utf8('text'), [point]))).toBe('recipient');
  }
});

test('nobody to seal to is an error', async () => {
  expect(await kindOf(encryptSmall(utf8('text'), []))).toBe('recipient');
});

test.each(['', 'AGE-SECRET-KEY-1', 'age-secret-key-1qqq', recipient, hybridIdentity])(
  '%j has no X25519 recipient',
  async (text) => {
    expect(await kindOf(recipientOf(text))).toBe('identity');
  },
);

test('an error about an identity does not quote it', async () => {
  const almost = identity.replace(/.$/u, (last) => (last === 'Q' ? 'P' : 'Q'));
  const file = await encryptSmall(utf8('x'), [recipient]);
  for (const step of [() => recipientOf(almost), () => decryptSmall(file, [almost])]) {
    const error: unknown = await step().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(isCryptoError(error, 'identity')).toBe(true);
    expect(error).not.toHaveProperty('cause');
    expect(String(error)).not.toContain(almost.slice(20, 40));
  }
});

test('an identity is made of 32 bytes and nothing else', () => {
  expect(() => ageIdentityFromSeed(new Uint8Array(16))).toThrow(RangeError);
  expect(ageIdentityFromSeed(new Uint8Array(32))).toMatch(/^AGE-SECRET-KEY-1Q{51,}/u);
});

test('two files of one text share nothing but the form', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => encryptSmall(utf8('text'), [recipient])));
  expect(toHex(first?.slice(-20) ?? utf8(''))).not.toBe(toHex(second?.slice(-20) ?? utf8('')));
});

test('the header says its length, also when the prefix reaches into the payload', async () => {
  const encryptor = await createAgeEncryptor([recipient], systemRandom);
  const file = concat(encryptor.header, encryptor.push(noise(70_000), true));
  for (const end of [encryptor.header.length, encryptor.header.length + 1, AGE_PREFIX_BYTES]) {
    const { headerLength, decryptor } = await openAgeHeader([identity], file.subarray(0, end));
    expect(headerLength).toBe(encryptor.header.length);
    expect(decryptor.push(file.subarray(headerLength), true)).toEqual(noise(70_000));
  }
});

test('a header without end is damage, not a reason to read on', async () => {
  const endless = concat(utf8('age-encryption.org/v1\n'), new Uint8Array(AGE_HEADER_LIMIT).fill(0x41));
  expect(await kindOf(openAgeHeader([identity], endless))).toBe('damaged');
});

test('many recipients fit, and each opens the file', async () => {
  const identities = Array.from({ length: 40 }, () => newAgeIdentity(systemRandom));
  const file = await encryptSmall(utf8('text'), await Promise.all(identities.map(recipientOf)));
  for (const one of identities) expect(fromUtf8(await decryptSmall(file, [one]))).toBe('text');
});

test('a stream that has ended takes nothing more', async () => {
  const encryptor = await createAgeEncryptor([recipient], systemRandom);
  const payload = encryptor.push(utf8('text'), true);
  expect(() => encryptor.push(utf8('more'), true)).toThrow('ended');
  const { decryptor } = await openAgeHeader([identity], encryptor.header);
  decryptor.push(payload, true);
  expect(() => decryptor.push(payload, true)).toThrow('ended');
});

test('a stream that was damaged once gives nothing more', async () => {
  const encryptor = await createAgeEncryptor([recipient], systemRandom);
  const payload = encryptor.push(noise(200_000), true);
  const { decryptor } = await openAgeHeader([identity], encryptor.header);
  expect(() => decryptor.push(payload.subarray(1), false)).toThrow('chunk');
  expect(() => decryptor.push(payload, false)).toThrow('chunk');
  expect(() => decryptor.push(payload, true)).toThrow('chunk');
});
