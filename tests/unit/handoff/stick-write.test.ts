import { existsSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { toHex } from '../../../electron/vault/crypto/bytes.ts';
import { createHashWorker } from '../../../electron/vault/crypto/hash-worker.ts';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { openVolumeWriter } from '../../../electron/vault/handoff/stick/write-volumes.ts';
import { codeOf, flipped, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';
import { BASE, writeVolumes } from '../../support/volumes.ts';

const MIB = 1024 * 1024;
const hexOf = (bytes: Uint8Array): string => toHex(sha256(bytes));

test('without a volume size everything goes into one file, whether its size was announced or not', async () => {
  for (const totalSize of [undefined, 3 * MIB]) {
    const folder = freshFolder();
    const bytes = noise(3 * MIB);
    const written = await writeVolumes({ folder, ...(totalSize !== undefined && { totalSize }) }, [bytes]);
    expect(readdirSync(folder)).toEqual([`${BASE}.mxp.part`]);
    expect(await written.readBack()).toBe(hexOf(bytes));
    expect(await written.publish()).toEqual([join(folder, `${BASE}.mxp`)]);
    expect(readdirSync(folder)).toEqual([`${BASE}.mxp`]);
    expect(Buffer.compare(readFileSync(join(folder, `${BASE}.mxp`)), bytes)).toBe(0);
  }
});

test('volumes are exactly as large as asked for, all but the last, and joined they are what was written', async () => {
  for (const size of [2 * MIB, 2 * MIB + 1, 3 * MIB - 1, 5 * MIB + 17]) {
    for (const totalSize of [undefined, size]) {
      const folder = freshFolder();
      const bytes = noise(size);
      const pieces = [bytes.subarray(0, 700_000), bytes.subarray(700_000, 700_001), bytes.subarray(700_001)];
      const known = totalSize !== undefined && { totalSize };
      const written = await writeVolumes({ folder, volumeSize: MIB, ...known }, pieces);
      expect(written.sha256).toBe(hexOf(bytes));
      expect(written.size).toBe(size);
      const paths = await written.publish();
      expect(paths.map((path) => basename(path))).toEqual(readdirSync(folder).sort());
      expect(paths.map((path) => statSync(path).size)).toEqual(
        paths.map((_, index) => Math.min(MIB, size - index * MIB)),
      );
      const joined = Buffer.concat(paths.map((path) => readFileSync(path)));
      expect(Buffer.compare(joined, bytes)).toBe(0);
    }
  }
});

test('what fits into one volume is a single file, also when nothing is written at all', async () => {
  for (const [size, totalSize] of [
    [MIB, undefined],
    [MIB, MIB],
    [0, undefined],
    [0, 0],
  ] as const) {
    const folder = freshFolder();
    const known = totalSize !== undefined && { totalSize };
    await (await writeVolumes({ folder, volumeSize: MIB, ...known }, [noise(size)])).publish();
    expect(readdirSync(folder)).toEqual([`${BASE}.mxp`]);
  }
});

test('a hash beside this thread gives the same digest, of memory that the writer still needs', async () => {
  const folder = freshFolder();
  const bytes = noise(5 * MIB);
  const pieces = Array.from({ length: 50 }, (_, index) =>
    Buffer.from(bytes.subarray(index * 104_858, (index + 1) * 104_858)),
  );
  const written = await writeVolumes({ folder, volumeSize: 2 * MIB, createHash: createHashWorker }, pieces);
  expect(written.sha256).toBe(hexOf(bytes));
  expect(await written.readBack({ createHash: createHashWorker })).toBe(hexOf(bytes));
});

test('until it is published nothing has its final name', async () => {
  const folder = freshFolder();
  await writeVolumes({ folder, volumeSize: MIB }, [noise(3 * MIB)]);
  expect(readdirSync(folder).every((name) => name.endsWith('.part'))).toBe(true);
});

test('an existing file is never overwritten: not at the beginning, not at the end', async () => {
  for (const name of [`${BASE}.mxp`, `${BASE}.mxp.001`, `${BASE}.mxp.007`]) {
    const folder = freshFolder();
    writeFileSync(join(folder, name), 'theirs');
    expect(await codeOf(writeVolumes({ folder }, []))).toBe('FILE_EXISTS');
    expect(readdirSync(folder)).toEqual([name]);
  }
  const folder = freshFolder();
  const written = await writeVolumes({ folder, volumeSize: MIB }, [noise(3 * MIB)]);
  writeFileSync(join(folder, `${BASE}.mxp.002`), 'theirs');
  expect(await codeOf(written.publish())).toBe('FILE_EXISTS');
  expect(readFileSync(join(folder, `${BASE}.mxp.002`), 'utf8')).toBe('theirs');
  expect(existsSync(join(folder, `${BASE}.mxp.003`))).toBe(false);
});

test('files of other names are no obstacle, and leftovers of the same name are removed', async () => {
  const folder = freshFolder();
  const others = [
    'MX-ZJ01-01-ZJ00-20261122-0002.mxp',
    `${BASE}.mxb`,
    `${BASE}.mxp.1`,
    `${BASE}.mxp.0001`,
    `${BASE}.mxpx`,
  ];
  for (const name of others) writeFileSync(join(folder, name), 'other');
  for (const end of ['.part', '.001.part', '.002.part', '.999.part'])
    writeFileSync(join(folder, `${BASE}.mxp${end}`), 'old');
  await (await writeVolumes({ folder }, [noise(10)])).publish();
  expect(readdirSync(folder).sort()).toEqual([...others, `${BASE}.mxp`].sort());
  for (const name of others) expect(readFileSync(join(folder, name), 'utf8')).toBe('other');
});

test('discarding leaves nothing, before and after finishing', async () => {
  const folder = freshFolder();
  const writer = await openVolumeWriter({ folder, baseName: BASE, extension: 'mxp', volumeSize: MIB });
  await writer.write(noise(4 * MIB));
  await writer.discard();
  await writer.discard();
  expect(readdirSync(folder)).toEqual([]);
  const written = await writeVolumes({ folder, volumeSize: MIB }, [noise(4 * MIB)]);
  await written.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('cancelled at any step, nothing is left', async () => {
  for (const step of ['open', 'write', 'finish', 'read back'] as const) {
    const folder = freshFolder();
    const control = new AbortController();
    const { signal } = control;
    const run = async (): Promise<void> => {
      if (step === 'open') control.abort();
      const writer = await openVolumeWriter({ folder, baseName: BASE, extension: 'mxp', volumeSize: MIB, signal });
      await writer.write(noise(3 * MIB));
      if (step === 'write') control.abort();
      await writer.write(noise(3 * MIB));
      if (step === 'finish') control.abort();
      const written = await writer.finish();
      const onProgress = (): void => control.abort();
      await written.readBack({ signal, onProgress });
    };
    expect(await codeOf(run()), step).toBe('CANCELLED');
    expect(readdirSync(folder), step).toEqual([]);
  }
});

test('what reads back otherwise than it was written is told, and removed', async () => {
  for (const harm of ['changed', 'cut', 'gone'] as const) {
    const folder = freshFolder();
    const written = await writeVolumes({ folder, volumeSize: MIB }, [noise(3 * MIB)]);
    const victim = join(folder, `${BASE}.mxp.002.part`);
    if (harm === 'changed') writeFileSync(victim, flipped(readFileSync(victim), 5));
    if (harm === 'cut') truncateSync(victim, 1000);
    if (harm === 'gone') rmSync(victim);
    expect(await codeOf(written.readBack()), harm).toBe('WRITE_INTERRUPTED');
    expect(readdirSync(folder), harm).toEqual([]);
  }
});

test('a folder that vanishes in the middle is an interrupted write', async () => {
  const folder = freshFolder();
  const writer = await openVolumeWriter({ folder, baseName: BASE, extension: 'mxp', volumeSize: MIB });
  await writer.write(noise(MIB));
  rmSync(folder, { recursive: true });
  expect(await codeOf(writer.write(noise(MIB)))).toBe('WRITE_INTERRUPTED');
  expect(existsSync(folder)).toBe(false);
});

test('a folder that is not there, too little room, too small and too many volumes are told before anything is written', async () => {
  const folder = freshFolder();
  expect(await codeOf(writeVolumes({ folder: join(folder, 'no') }, []))).toBe('FILE_NOT_FOUND');
  expect(await codeOf(writeVolumes({ folder, totalSize: 2 ** 50 }, []))).toBe('PACKAGE_TOO_MANY_VOLUMES');
  expect(await codeOf(writeVolumes({ folder, totalSize: 2 ** 50, volumeSize: 2 ** 50 }, []))).toBe('DISK_FULL');
  expect(await codeOf(writeVolumes({ folder, totalSize: 999 * MIB + 1, volumeSize: MIB }, []))).toBe(
    'PACKAGE_TOO_MANY_VOLUMES',
  );
  for (const volumeSize of [MIB - 1, 0, -1, Number.NaN, MIB + 0.5]) {
    expect(await codeOf(writeVolumes({ folder, volumeSize }, []))).toBe('INPUT_INVALID');
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('a total that is not as announced is a mistake of the caller, and leaves nothing', async () => {
  for (const size of [99, 101, 2 * MIB]) {
    const folder = freshFolder();
    await expect(writeVolumes({ folder, totalSize: 100, volumeSize: MIB }, [noise(size)])).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('a name that a stick may not take is a mistake of the caller', async () => {
  const folder = freshFolder();
  for (const baseName of ['', '../x', 'a/b', 'a:b', 'x'.repeat(200), ' a']) {
    await expect(openVolumeWriter({ folder, baseName, extension: 'mxp' })).rejects.toThrow(RangeError);
  }
});

test('progress tells the bytes taken and read back', async () => {
  const folder = freshFolder();
  const seen: number[] = [];
  const onProgress = (bytes: number): unknown => seen.push(bytes);
  const written = await writeVolumes({ folder, volumeSize: MIB, onProgress }, [noise(MIB), noise(MIB), noise(5)]);
  await written.readBack({ onProgress });
  expect(seen).toEqual([MIB, 2 * MIB, 2 * MIB + 5, MIB, 2 * MIB, 2 * MIB + 5]);
});
