import { mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BACKUP_VOLUME_CODES } from '../../../electron/vault/handoff/stick/codes.ts';
import { openVolumes } from '../../../electron/vault/handoff/stick/read-volumes.ts';
import { codeOf, collect, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';

const MIB = 1024 * 1024;
const bytes = noise(3 * MIB + 9);

/** Volumes of the given sizes, from 001. */
function volumes(sizes: readonly number[]): { folder: string; path: (number: number) => string } {
  const folder = freshFolder();
  const path = (number: number): string => join(folder, `P.mxp.${String(number).padStart(3, '0')}`);
  let at = 0;
  for (const [index, size] of sizes.entries()) {
    writeFileSync(path(index + 1), bytes.subarray(at, at + size));
    at += size;
  }
  return { folder, path };
}

test('a single file is read whole, under whatever name', async () => {
  for (const name of ['P.mxp', 'P.mxb', 'other.bin', 'P.001', '包 裹']) {
    const path = join(freshFolder(), name);
    writeFileSync(path, bytes);
    const opened = await openVolumes(path);
    expect({ paths: opened.paths, size: opened.size }).toEqual({ paths: [path], size: bytes.length });
    expect(Buffer.compare(await collect(opened.read()), bytes)).toBe(0);
  }
});

test('volumes are found from any of them, and read in order as one', async () => {
  const { path } = volumes([MIB, MIB, MIB, 9]);
  for (const number of [1, 2, 4]) {
    const opened = await openVolumes(path(number));
    expect(opened.paths).toEqual([1, 2, 3, 4].map(path));
    expect(opened.size).toBe(bytes.length);
    expect(Buffer.compare(await collect(opened.read()), bytes)).toBe(0);
  }
});

test('more than a hundred volumes come in the order of their numbers', async () => {
  const { path } = volumes(Array.from({ length: 123 }, () => 10));
  const opened = await openVolumes(path(1));
  expect(Buffer.compare(await collect(opened.read()), bytes.subarray(0, 1230))).toBe(0);
});

test('a hole, a missing first volume and volumes of different size are refused', async () => {
  const cases = [
    { sizes: [10, 10, 5], without: 1 },
    { sizes: [10, 10, 5], without: 2 },
    { sizes: [10, 9, 10], without: 0 },
    { sizes: [10, 10, 11], without: 0 },
    { sizes: [10, 10, 0], without: 0 },
    { sizes: [0, 0], without: 0 },
  ];
  for (const { sizes, without } of cases) {
    const { path } = volumes(sizes);
    rmSync(path(without), { force: true });
    const code = await codeOf(openVolumes(path(without === 1 ? 2 : 1)));
    expect(code, JSON.stringify({ sizes, without })).toBe('PACKAGE_VOLUME_MISSING');
  }
});

test('what is not whole yet, and other sets in the same folder, are not taken for volumes', async () => {
  const { folder, path } = volumes([10, 10]);
  for (const name of ['P.mxp.003.part', 'Q.mxp.003', 'P.mxb.003', 'P.mxp.03', 'P.mxp'])
    writeFileSync(join(folder, name), 'x');
  expect((await openVolumes(path(1))).paths).toEqual([path(1), path(2)]);
});

test('a file that is not there, and a folder in its place, are told apart', async () => {
  const { folder, path } = volumes([10, 10]);
  expect(await codeOf(openVolumes(join(folder, 'no.mxp')))).toBe('FILE_NOT_FOUND');
  expect(await codeOf(openVolumes(path(3)))).toBe('FILE_NOT_FOUND');
  expect(await codeOf(openVolumes(join(folder, 'no', 'P.mxp.001')))).toBe('FILE_NOT_FOUND');
  mkdirSync(join(folder, 'D.mxp'));
  expect(await codeOf(openVolumes(join(folder, 'D.mxp')))).toBe('PACKAGE_UNREADABLE');
});

test('a file that changes its length or goes while it is read is unreadable', async () => {
  const harms = [
    (path: string) => truncateSync(path, 5),
    (path: string) => writeFileSync(path, noise(MIB + 1)),
    (path: string) => rmSync(path),
  ];
  for (const harm of harms) {
    const { path } = volumes([MIB, MIB, 5]);
    const opened = await openVolumes(path(1));
    harm(path(2));
    expect(await codeOf(collect(opened.read()))).toBe('PACKAGE_UNREADABLE');
  }
});

test('a backup speaks in its own codes', async () => {
  const { folder, path } = volumes([10, 10, 5]);
  for (const name of readdirSync(folder)) renameSync(join(folder, name), join(folder, name.replace('mxp', 'mxb')));
  const second = path(2).replace('mxp', 'mxb');
  expect((await openVolumes(second, BACKUP_VOLUME_CODES)).paths.length).toBe(3);
  rmSync(second);
  expect(await codeOf(openVolumes(path(1).replace('mxp', 'mxb'), BACKUP_VOLUME_CODES))).toBe('BACKUP_VOLUME_MISSING');
});

test('reading can be followed and cancelled', async () => {
  const { path } = volumes([MIB, MIB, 5]);
  const opened = await openVolumes(path(1));
  const seen: number[] = [];
  await collect(opened.read({ onProgress: (count) => seen.push(count) }));
  expect(seen).toEqual([MIB, 2 * MIB, 2 * MIB + 5]);
  const control = new AbortController();
  const reading = collect(opened.read({ signal: control.signal, onProgress: () => control.abort() }));
  expect(await codeOf(reading)).toBe('CANCELLED');
});

test('the pieces belong to the reader: a later one does not overwrite an earlier one', async () => {
  const { path } = volumes([3 * MIB, 9]);
  const pieces: Uint8Array[] = [];
  for await (const piece of (await openVolumes(path(1))).read()) pieces.push(piece);
  expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0);
});
