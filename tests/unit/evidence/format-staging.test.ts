import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { readEvidenceFile } from '../../../electron/vault/evidence/format/read.ts';
import { openStagingArea } from '../../../electron/vault/evidence/format/staging.ts';
import { codeOf, collect, inPieces, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';

const evidenceId = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';

test('staged content is readable, whole and in ranges, and lies encrypted on the disk', async () => {
  const folder = join(freshFolder(), 'staging');
  const area = await openStagingArea(folder, systemRandom);
  const secret = utf8('暂存内容-marker'.repeat(10_000));
  const file = await area.stage({ source: inPieces(secret, [1000]) });
  expect(await collect(area.read(file))).toEqual(secret);
  expect(await collect(area.read(file, { start: 66_000, end: 66_010 }))).toEqual(secret.subarray(66_000, 66_010));
  const [name = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, name)).includes('marker')).toBe(false);
});

test('each staged file has a key of its own, also two of one evidence id', async () => {
  const area = await openStagingArea(join(freshFolder(), 'staging'), systemRandom);
  const one = await area.stage({ source: inPieces(noise(100)), evidenceId });
  const two = await area.stage({ source: inPieces(noise(100)), evidenceId });
  expect(one.key).not.toEqual(two.key);
  expect(readFileSync(one.path)).not.toEqual(readFileSync(two.path));
});

test('an adopted file is evidence like any other and outlives the staging area, whose other keys are overwritten', async () => {
  const vault = freshFolder();
  const area = await openStagingArea(join(vault, 'staging'), systemRandom);
  const plain = noise(100_000);
  const kept = await area.stage({ source: inPieces(plain, [999]), evidenceId });
  const dropped = await area.stage({ source: inPieces(plain, [999]) });
  const adopted = await area.adopt(kept, join(vault, '71', evidenceId));
  await area.discard();
  expect(existsSync(join(vault, 'staging'))).toBe(false);
  expect(Buffer.compare(await collect(readEvidenceFile(adopted)), plain)).toBe(0);
  expect(dropped.key.every((byte) => byte === 0)).toBe(true);
});

test('adopting never overwrites, and a cancelled stage leaves no file', async () => {
  const vault = freshFolder();
  const area = await openStagingArea(join(vault, 'staging'), systemRandom);
  const path = join(vault, '71', evidenceId);
  await area.adopt(await area.stage({ source: inPieces(noise(5)), evidenceId }), path);
  const again = await area.stage({ source: inPieces(noise(6)), evidenceId });
  expect(await codeOf(area.adopt(again, path))).toBe('FILE_EXISTS');
  const before = readdirSync(join(vault, 'staging'));
  const signal = AbortSignal.abort();
  expect(await codeOf(area.stage({ source: inPieces(noise(5)), signal }))).toBe('CANCELLED');
  expect(readdirSync(join(vault, 'staging'))).toEqual(before);
});

test('a staging area begins empty', async () => {
  const folder = freshFolder();
  expect(await codeOf(openStagingArea(folder, systemRandom))).toBe('FILE_EXISTS');
});
