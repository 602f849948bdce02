import { linkSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toHex } from '../../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { findPendingVolumes } from '../../../electron/vault/handoff/stick/pending-volumes.ts';
import { codeOf, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';
import { BASE, writeVolumes } from '../../support/volumes.ts';

const MIB = 1024 * 1024;
const bytes = noise(3 * MIB + 9);
const set = (folder: string) => ({ folder, baseName: BASE, extension: 'mxp' }) as const;
const volume = (folder: string, number: number): string => join(folder, `${BASE}.mxp.00${number}`);

test('a stick that comes back is found, read back and given its names', async () => {
  for (const volumeSize of [MIB, 4 * MIB]) {
    const folder = freshFolder();
    const written = await writeVolumes({ folder, volumeSize }, [bytes]);
    const found = await findPendingVolumes(set(folder));
    expect(found?.paths).toEqual(written.paths);
    expect(found?.size).toBe(bytes.length);
    expect(await found?.readBack()).toBe(toHex(sha256(bytes)));
    await found?.publish();
    expect(Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).equals(bytes)).toBe(true);
    expect(await findPendingVolumes(set(folder))).toBe(null);
  }
});

test('a renaming that was broken off at any place is taken up there', async () => {
  for (const done of [[4], [4, 3], [4, 3, 2]]) {
    const folder = freshFolder();
    await writeVolumes({ folder, volumeSize: MIB }, [bytes]);
    for (const number of done) renameSync(`${volume(folder, number)}.part`, volume(folder, number));
    const found = await findPendingVolumes(set(folder));
    expect(await found?.readBack()).toBe(toHex(sha256(bytes)));
    expect(await found?.publish()).toEqual([1, 2, 3, 4].map((number) => volume(folder, number)));
    expect(readdirSync(folder).sort()).toEqual([1, 2, 3, 4].map((number) => `${BASE}.mxp.00${number}`));
  }
});

test('a file that a power cut left under both names is one file', async () => {
  const folder = freshFolder();
  await writeVolumes({ folder, volumeSize: MIB }, [bytes]);
  linkSync(`${volume(folder, 4)}.part`, volume(folder, 4));
  await (await findPendingVolumes(set(folder)))?.publish();
  expect(readdirSync(folder).length).toBe(4);
});

test('another file under the name stays, and nothing is renamed', async () => {
  const folder = freshFolder();
  await writeVolumes({ folder, volumeSize: MIB }, [bytes]);
  writeFileSync(volume(folder, 1), 'theirs');
  const found = await findPendingVolumes(set(folder));
  expect(await codeOf(found?.publish() ?? Promise.resolve())).toBe('FILE_EXISTS');
  expect(readFileSync(volume(folder, 1), 'utf8')).toBe('theirs');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part')).length).toBe(4);
});

test('a hole among what is waiting is told, in the words of the kind of file', async () => {
  const folder = freshFolder();
  await writeVolumes({ folder, volumeSize: MIB }, [bytes]);
  rmSync(`${volume(folder, 2)}.part`);
  expect(await codeOf(findPendingVolumes(set(folder)))).toBe('PACKAGE_VOLUME_MISSING');
});

test('discarding what is waiting leaves what already has its name', async () => {
  const folder = freshFolder();
  await writeVolumes({ folder, volumeSize: MIB }, [bytes]);
  renameSync(`${volume(folder, 4)}.part`, volume(folder, 4));
  await (await findPendingVolumes(set(folder)))?.discard();
  expect(readdirSync(folder)).toEqual([`${BASE}.mxp.004`]);
});

test('volume 1 gets its name last, so that what looks whole is whole', async () => {
  const folder = freshFolder();
  const names = Array.from({ length: 200 }, (_, index) => `${BASE}.mxp.${String(index + 1).padStart(3, '0')}`);
  for (const name of names) writeFileSync(join(folder, `${name}.part`), 'x');
  const found = await findPendingVolumes(set(folder));
  const seen: (readonly string[])[] = [];
  const look = (): void => {
    seen.push(readdirSync(folder).filter((name) => !name.endsWith('.part')));
  };
  const publishing = found?.publish();
  const watch = setInterval(look, 0);
  await publishing;
  clearInterval(watch);
  const half = seen.filter((whole) => whole.length > 0 && whole.length < names.length);
  expect(half.length).toBeGreaterThan(0);
  expect(half.filter((whole) => whole.includes(`${BASE}.mxp.001`))).toEqual([]);
});

test('a volume that went before it got its name is told, and no other is renamed', async () => {
  const folder = freshFolder();
  const written = await writeVolumes({ folder, volumeSize: MIB }, [bytes]);
  rmSync(`${volume(folder, 1)}.part`);
  expect(await codeOf(written.publish())).toBe('WRITE_INTERRUPTED');
  expect(readdirSync(folder).filter((name) => !name.endsWith('.part'))).toEqual([]);
});
