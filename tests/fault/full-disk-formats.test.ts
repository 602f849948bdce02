import { readdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { readEvidenceFile } from '../../electron/vault/evidence/format/read.ts';
import { openStagingArea } from '../../electron/vault/evidence/format/staging.ts';
import { writeEvidenceFile } from '../../electron/vault/evidence/format/write.ts';
import { findPendingVolumes } from '../../electron/vault/handoff/stick/pending-volumes.ts';
import { openVolumeWriter } from '../../electron/vault/handoff/stick/write-volumes.ts';
import { codeOf, collect, inPieces, noise } from '../support/bytes.ts';
import { smallDisk } from '../support/small-disk.ts';
import { BASE, writeVolumes } from '../support/volumes.ts';

const MIB = 1024 * 1024;
const evidenceId = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
const key = noise(32, 7);
const big = noise(6 * MIB);
const set = (folder: string) => ({ folder, baseName: BASE, extension: 'mxp' }) as const;
const free = (folder: string): number => statfsSync(folder).bavail;

test('evidence that does not fit is told as a full disk, leaves nothing, and what fits goes in afterwards', async () => {
  const { folder } = smallDisk(4 * MIB);
  const before = free(folder);
  const path = join(folder, 'e');
  const write = (bytes: Uint8Array): Promise<unknown> =>
    writeEvidenceFile({ source: inPieces(bytes, [100_000]), path, evidenceId, key });
  expect(await codeOf(write(big))).toBe('DISK_FULL');
  expect(readdirSync(folder)).toEqual([]);
  expect(free(folder)).toBe(before);
  const small = noise(2 * MIB);
  await write(small);
  const back = await collect(readEvidenceFile({ path, evidenceId, key, size: small.length }));
  expect(Buffer.compare(back, small)).toBe(0);
});

test('a disk that fills at the very last block is told just the same', async () => {
  const { folder } = smallDisk(4 * MIB);
  const room = statfsSync(folder);
  const path = join(folder, 'e');
  const exact = room.bavail * room.bsize;
  for (const size of [exact - 40, exact, exact + 1]) {
    expect(await codeOf(writeEvidenceFile({ source: inPieces(noise(size)), path, evidenceId, key }))).toBe('DISK_FULL');
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('staging that does not fit is told as a full disk, and the next file still goes in', async () => {
  const { folder } = smallDisk(4 * MIB);
  const area = await openStagingArea(join(folder, 'staging'), systemRandom);
  expect(await codeOf(area.stage({ source: inPieces(big, [100_000]) }))).toBe('DISK_FULL');
  expect(readdirSync(join(folder, 'staging'))).toEqual([]);
  await area.stage({ source: inPieces(noise(MIB)) });
  await area.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('a stick that is too small is told before the first byte when the total is known, and else when it is full', async () => {
  const { folder } = smallDisk(4 * MIB);
  const before = free(folder);
  let taken = 0;
  const onProgress = (bytes: number): void => {
    taken = bytes;
  };
  expect(await codeOf(openVolumeWriter({ ...set(folder), totalSize: big.length }))).toBe('DISK_FULL');
  expect(taken).toBe(0);
  for (const volumeSize of [MIB, 100 * MIB]) {
    expect(await codeOf(writeVolumes({ folder, volumeSize, onProgress }, [big, big]))).toBe('DISK_FULL');
    expect(readdirSync(folder)).toEqual([]);
    expect(free(folder)).toBe(before);
  }
});

test('a write-protected disk or stick is told as that', async () => {
  const { folder, writeProtect } = smallDisk(4 * MIB);
  const written = await writeVolumes({ folder }, [noise(10)]);
  writeProtect();
  const path = join(folder, 'e');
  expect(await codeOf(writeEvidenceFile({ source: inPieces(big), path, evidenceId, key }))).toBe('TARGET_READ_ONLY');
  expect(await codeOf(openStagingArea(join(folder, 'staging'), systemRandom))).toBe('TARGET_READ_ONLY');
  expect(await codeOf(written.publish())).toBe('TARGET_READ_ONLY');
  expect(await codeOf(writeVolumes({ ...set(folder), folder }, [noise(10)]))).toBe('TARGET_READ_ONLY');
});

test('a stick that is pulled is an interrupted write, and nothing lands in the folder it was mounted on', async () => {
  for (const moment of ['between volumes', 'before finishing', 'before reading back', 'before publishing'] as const) {
    const { folder, pull } = smallDisk(8 * MIB);
    const run = async (): Promise<void> => {
      const writer = await openVolumeWriter({ ...set(folder), volumeSize: MIB });
      await writer.write(noise(MIB));
      if (moment === 'between volumes') pull();
      await writer.write(noise(MIB));
      if (moment === 'before finishing') pull();
      const written = await writer.finish();
      if (moment === 'before reading back') pull();
      await written.readBack();
      if (moment === 'before publishing') pull();
      await written.publish();
    };
    expect(await codeOf(run()), moment).toBe('WRITE_INTERRUPTED');
    expect(readdirSync(folder), moment).toEqual([]);
    expect(await findPendingVolumes(set(folder)), moment).toBe(null);
  }
});

test('a vault whose disk goes while evidence is written tells it, and is not made again elsewhere', async () => {
  const { folder, pull } = smallDisk(8 * MIB);
  async function* pulling(): AsyncGenerator<Uint8Array> {
    yield* inPieces(noise(2 * MIB), [MIB]);
    pull();
    yield noise(10);
  }
  const writing = writeEvidenceFile({ source: pulling(), path: join(folder, '71', 'e'), evidenceId, key });
  expect(await codeOf(writing)).toBe('WRITE_INTERRUPTED');
  expect(readdirSync(folder)).toEqual([]);
});

test('the small disk of these tests is really small', () => {
  const { folder } = smallDisk(MIB);
  expect(() => writeFileSync(join(folder, 'x'), noise(2 * MIB))).toThrow(/ENOSPC/u);
});
