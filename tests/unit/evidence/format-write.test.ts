import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvidenceFile } from '../../../electron/vault/evidence/format/read.ts';
import { writeEvidenceFile } from '../../../electron/vault/evidence/format/write.ts';
import { codeOf, collect, inPieces, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';

const evidenceId = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
const key = noise(32, 7);
const plain = noise(3_000_000);

test('cancelled before, in the middle or at the last moment, nothing is left behind', async () => {
  for (const stopAt of [0, 1_000_000, 3_000_000]) {
    const folder = freshFolder();
    const control = new AbortController();
    if (stopAt === 0) control.abort();
    const writing = writeEvidenceFile({
      source: inPieces(plain, [100_000]),
      path: join(folder, 'e'),
      evidenceId,
      key,
      signal: control.signal,
      onProgress: (bytes) => {
        if (bytes === stopAt) control.abort();
      },
    });
    expect(await codeOf(writing), `at ${stopAt}`).toBe('CANCELLED');
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('a source that fails is told as it failed, its stream is closed, and nothing is left behind', async () => {
  const folder = freshFolder();
  const failure = new Error('the source broke');
  let closed = false;
  async function* broken(): AsyncGenerator<Uint8Array> {
    try {
      yield* inPieces(plain, [100_000]);
      throw failure;
    } finally {
      closed = true;
    }
  }
  expect(await codeOf(writeEvidenceFile({ source: broken(), path: join(folder, 'e'), evidenceId, key }))).toBe(failure);
  expect(closed).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('until the last byte was given, the file does not have its name', async () => {
  const folder = freshFolder();
  const path = join(folder, 'e');
  async function* watched(): AsyncGenerator<Uint8Array> {
    yield* inPieces(plain, [500_000]);
    expect(readdirSync(folder)).toEqual(['e.part']);
  }
  await writeEvidenceFile({ source: watched(), path, evidenceId, key });
  expect(readdirSync(folder)).toEqual(['e']);
});

test('an existing file is never overwritten, whenever it appears', async () => {
  const folder = freshFolder();
  const path = join(folder, 'e');
  writeFileSync(path, 'first');
  expect(await codeOf(writeEvidenceFile({ source: inPieces(plain), path, evidenceId, key }))).toBe('FILE_EXISTS');
  const late = join(folder, 'late');
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield* inPieces(plain, [500_000]);
    writeFileSync(late, 'second');
  }
  expect(await codeOf(writeEvidenceFile({ source: slow(), path: late, evidenceId, key }))).toBe('FILE_EXISTS');
  expect([readFileSync(path, 'utf8'), readFileSync(late, 'utf8')]).toEqual(['first', 'second']);
  expect(readdirSync(folder)).toEqual(['e', 'late']);
});

test('a leftover of a broken attempt makes room for the next one', async () => {
  const folder = freshFolder();
  const path = join(folder, 'e');
  writeFileSync(`${path}.part`, noise(5_000_000));
  await writeEvidenceFile({ source: inPieces(noise(10)), path, evidenceId, key });
  expect((await collect(readEvidenceFile({ path, evidenceId, key, size: 10 }))).length).toBe(10);
  expect(readdirSync(folder)).toEqual(['e']);
});

test('the last folder is made for the owner alone, a vanished vault is not made again', async () => {
  const folder = freshFolder();
  const path = join(folder, '71', 'e');
  await writeEvidenceFile({ source: inPieces(noise(10)), path, evidenceId, key });
  expect(statSync(join(folder, '71')).mode & 0o777).toBe(0o700);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const gone = join(folder, 'gone', '71', 'e');
  expect(await codeOf(writeEvidenceFile({ source: inPieces(plain), path: gone, evidenceId, key }))).toBe(
    'WRITE_INTERRUPTED',
  );
  expect(existsSync(join(folder, 'gone'))).toBe(false);
});

test('the part file may stand elsewhere in the same file system', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'parts'));
  const partPath = join(folder, 'parts', 'p');
  const path = join(folder, 'e');
  const seen: string[][] = [];
  async function* watched(): AsyncGenerator<Uint8Array> {
    yield* inPieces(plain, [1_000_000]);
    seen.push(readdirSync(join(folder, 'parts')));
  }
  await writeEvidenceFile({ source: watched(), path, partPath, evidenceId, key });
  expect(seen).toEqual([['p']]);
  expect(readdirSync(folder).sort()).toEqual(['e', 'parts']);
  expect(readdirSync(join(folder, 'parts'))).toEqual([]);
});

test('pieces that the source uses again after each step are sealed as they were', async () => {
  const path = join(freshFolder(), 'e');
  const buffer = new Uint8Array(10_000);
  async function* reusing(): AsyncGenerator<Uint8Array> {
    for (let turn = 0; turn < 50; turn += 1) {
      buffer.fill(turn);
      yield await Promise.resolve(buffer);
    }
    buffer.fill(0xff);
  }
  const { size } = await writeEvidenceFile({ source: reusing(), path, evidenceId, key });
  const back = await collect(readEvidenceFile({ path, evidenceId, key, size }));
  expect(back.every((byte, at) => byte === Math.floor(at / 10_000))).toBe(true);
});
