import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { newAgeIdentity, recipientOf } from '../../electron/vault/crypto/age-keys.ts';
import { decryptSmall, encryptSmall } from '../../electron/vault/crypto/age-small.ts';
import { createAgeEncryptor, openAgeHeader } from '../../electron/vault/crypto/age-stream.ts';
import { concat, equalBytes, utf8 } from '../../electron/vault/crypto/bytes.ts';
import { signingKeyFromSeed } from '../../electron/vault/crypto/ed25519.ts';
import { minisignSign, minisignVerify, publicKeyText } from '../../electron/vault/crypto/minisign.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { minisignSecretKeyFile } from '../support/minisign-key.ts';

/** Runs a program as anybody would who checks our files without us. */
function run(folder: string, program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function statusOf(folder: string, program: string, ...args: readonly string[]): number | null {
  const { status, error } = spawnSync(program, args, { cwd: folder, stdio: 'ignore' });
  expect(error).toBeUndefined();
  return status;
}

/** A text of several pieces and an odd end, pushed as the product pushes it. */
const LARGE = noise(5 * 1_048_576 + 12_345);
const PIECE = 1_048_576;

async function sealLarge(recipients: readonly string[]): Promise<Uint8Array> {
  const encryptor = await createAgeEncryptor(recipients, systemRandom);
  const parts = [encryptor.header];
  for (let at = 0; at < LARGE.length; at += PIECE) {
    parts.push(encryptor.push(LARGE.subarray(at, at + PIECE), at + PIECE >= LARGE.length));
  }
  return concat(...parts);
}

test.each([0, 1, 65_535, 65_536, 65_537])('age opens what we seal, %d bytes', async (size) => {
  const folder = freshFolder();
  const identity = newAgeIdentity(systemRandom);
  writeFileSync(join(folder, 'key.txt'), `${identity}\n`);
  writeFileSync(join(folder, 'a.age'), await encryptSmall(noise(size), [await recipientOf(identity)]));
  // To standard output: into a file, age writes nothing at all for an empty text.
  const opened = execFileSync('age', ['-d', '-i', 'key.txt', 'a.age'], { cwd: folder });
  expect(equalBytes(opened, noise(size))).toBe(true);
});

test('age opens a large file of ours with the key of either recipient, and no other', async () => {
  const folder = freshFolder();
  const identities = [1, 2, 3].map(() => newAgeIdentity(systemRandom));
  const [first = '', second = ''] = await Promise.all(identities.map(recipientOf));
  writeFileSync(join(folder, 'a.age'), await sealLarge([first, second]));
  for (const [i, identity] of identities.entries()) {
    writeFileSync(join(folder, 'key.txt'), `${identity}\n`);
    const status = statusOf(folder, 'age', '-d', '-i', 'key.txt', '-o', `a${i}`, 'a.age');
    expect(status).toBe(i < 2 ? 0 : 1);
    if (status === 0) expect(equalBytes(readFileSync(join(folder, `a${i}`)), LARGE)).toBe(true);
  }
});

test('age refuses a file of ours that was cut at the border of a chunk', async () => {
  const folder = freshFolder();
  const identity = newAgeIdentity(systemRandom);
  const encryptor = await createAgeEncryptor([await recipientOf(identity)], systemRandom);
  const payload = encryptor.push(noise(65_537), true);
  writeFileSync(join(folder, 'key.txt'), `${identity}\n`);
  writeFileSync(join(folder, 'cut.age'), concat(encryptor.header, payload.subarray(0, 65_552)));
  expect(statusOf(folder, 'age', '-d', '-i', 'key.txt', '-o', 'cut', 'cut.age')).toBe(1);
});

test.each([0, 1, 65_535, 65_536, 65_537])('we open what age seals, %d bytes', async (size) => {
  const folder = freshFolder();
  const identity = newAgeIdentity(systemRandom);
  writeFileSync(join(folder, 'a'), noise(size));
  run(folder, 'age', '-r', await recipientOf(identity), '-o', 'a.age', 'a');
  const file = readFileSync(join(folder, 'a.age'));
  expect(equalBytes(await decryptSmall(file, [identity]), noise(size))).toBe(true);
});

test('we open a large file of age, by a key that age-keygen made', async () => {
  const folder = freshFolder();
  run(folder, 'age-keygen', '-o', 'key.txt');
  const lines = readFileSync(join(folder, 'key.txt'), 'utf8').split('\n');
  const identity = lines.find((line) => line.startsWith('AGE-SECRET-KEY-1')) ?? '';
  expect(await recipientOf(identity)).toBe(run(folder, 'age-keygen', '-y', 'key.txt').trim());
  writeFileSync(join(folder, 'a'), LARGE);
  run(folder, 'age', '-r', await recipientOf(identity), '-o', 'a.age', 'a');
  const file = readFileSync(join(folder, 'a.age'));
  const { headerLength, decryptor } = await openAgeHeader([identity], file.subarray(0, 65_552));
  const parts: Uint8Array[] = [];
  for (let at = headerLength; at < file.length; at += PIECE) {
    parts.push(decryptor.push(file.subarray(at, at + PIECE), at + PIECE >= file.length));
  }
  expect(equalBytes(concat(...parts), LARGE)).toBe(true);
});

const SEED = noise(32);
const KEY = signingKeyFromSeed(SEED);
const MESSAGE = utf8('{"format":"mixia-package"}');
const COMMENT = 'mixia-package v1 id=1 sequence=1 recipient=00';

test('minisign takes our signature, prints its comment, and refuses another file', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'manifest.json'), MESSAGE);
  writeFileSync(join(folder, 'manifest.json.minisig'), minisignSign(KEY, MESSAGE, COMMENT));
  const said = run(folder, 'minisign', '-V', '-m', 'manifest.json', '-P', publicKeyText(KEY.publicKey));
  expect(said).toContain('Signature and comment signature verified');
  expect(said).toContain(`Trusted comment: ${COMMENT}`);
  writeFileSync(join(folder, 'manifest.json'), utf8('{}'));
  expect(statusOf(folder, 'minisign', '-V', '-m', 'manifest.json', '-P', publicKeyText(KEY.publicKey))).not.toBe(0);
});

test('minisign refuses our signature once its comment was changed', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'm'), MESSAGE);
  const changed = minisignSign(KEY, MESSAGE, COMMENT).replace('sequence=1', 'sequence=2');
  writeFileSync(join(folder, 'm.minisig'), changed);
  expect(statusOf(folder, 'minisign', '-V', '-m', 'm', '-P', publicKeyText(KEY.publicKey))).not.toBe(0);
  expect(minisignVerify(KEY.publicKey, MESSAGE, changed, COMMENT.replace('sequence=1', 'sequence=2'))).toBe(false);
});

test('we take a signature of minisign by the same key, and only with the comment we expect', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'key'), minisignSecretKeyFile(SEED, KEY.publicKey));
  writeFileSync(join(folder, 'm'), MESSAGE);
  run(folder, 'minisign', '-S', '-s', 'key', '-m', 'm', '-t', COMMENT);
  const text = readFileSync(join(folder, 'm.minisig'), 'utf8');
  expect(minisignVerify(KEY.publicKey, MESSAGE, text, COMMENT)).toBe(true);
  expect(minisignVerify(KEY.publicKey, MESSAGE, text, '')).toBe(false);
  expect(minisignVerify(KEY.publicKey, utf8('{}'), text, COMMENT)).toBe(false);
});
