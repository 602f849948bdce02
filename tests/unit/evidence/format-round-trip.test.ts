import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { CHUNK_BYTES, sealedLength } from '../../../electron/vault/evidence/format/layout.ts';
import { readEvidenceFile, verifyEvidenceFile } from '../../../electron/vault/evidence/format/read.ts';
import { writeEvidenceFile } from '../../../electron/vault/evidence/format/write.ts';
import { collect, inPieces, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';

const evidenceId = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
const key = noise(32, 7);
const MIB = 1024 * 1024;

for (const size of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 16 * CHUNK_BYTES, 3 * MIB + 5]) {
  test(`a file of ${size} bytes comes back as it was, from a file of exactly the length the format states`, async () => {
    const path = join(freshFolder(), 'e');
    const plain = noise(size);
    const written = await writeEvidenceFile({ source: inPieces(plain, [70_001, 3]), path, evidenceId, key });
    expect(written).toEqual({ size, sha256: toHex(sha256(plain)) });
    expect(readFileSync(path).length).toBe(sealedLength(size));
    expect(Buffer.compare(await collect(readEvidenceFile({ path, evidenceId, key, size })), plain)).toBe(0);
    await verifyEvidenceFile({ path, evidenceId, key, ...written });
  });
}

test('the stored file shows its header and nothing of the content, and no leftover stands beside it', async () => {
  const folder = freshFolder();
  const path = join(folder, 'e');
  const marker = '举报材料-marker';
  await writeEvidenceFile({ source: inPieces(utf8(marker.repeat(20_000)), [4096]), path, evidenceId, key });
  const stored = readFileSync(path);
  expect(stored.subarray(0, 32).toString('hex')).toBe(
    `4d49584941455631${evidenceId.replaceAll('-', '')}0001000000000000`,
  );
  expect(stored.includes(marker)).toBe(false);
  expect(readdirSync(folder)).toEqual(['e']);
});

test('a range is cut to the byte, over chunk borders and at both ends', async () => {
  const path = join(freshFolder(), 'e');
  const size = 20 * CHUNK_BYTES + 100;
  const plain = noise(size);
  await writeEvidenceFile({ source: inPieces(plain), path, evidenceId, key });
  const borders = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 16 * CHUNK_BYTES, size - 1, size];
  for (const start of borders) {
    for (const end of borders.filter((border) => border >= start)) {
      const part = await collect(readEvidenceFile({ path, evidenceId, key, size, start, end }));
      expect(Buffer.compare(part, plain.subarray(start, end)), `${start}-${end}`).toBe(0);
    }
  }
});

test('a range outside the file is a mistake of the caller', async () => {
  const path = join(freshFolder(), 'e');
  await writeEvidenceFile({ source: inPieces(noise(10)), path, evidenceId, key });
  for (const range of [{ start: -1 }, { end: 11 }, { start: 6, end: 5 }, { start: Number.NaN }]) {
    await expect(collect(readEvidenceFile({ path, evidenceId, key, size: 10, ...range }))).rejects.toThrow(RangeError);
  }
});

test('progress tells the plaintext bytes, and ends at all of them', async () => {
  const path = join(freshFolder(), 'e');
  const seen: number[] = [];
  const plain = noise(200_000);
  const onProgress = (bytes: number): unknown => seen.push(bytes);
  const written = await writeEvidenceFile({ source: inPieces(plain, [90_000]), path, evidenceId, key, onProgress });
  expect(seen).toEqual([90_000, 180_000, 200_000]);
  const checked: number[] = [];
  const follow = (bytes: number): unknown => checked.push(bytes);
  await verifyEvidenceFile({ path, evidenceId, key, ...written, onProgress: follow });
  expect(checked.at(-1)).toBe(200_000);
});

test('who stops reading half-way leaves no file open', async () => {
  const path = join(freshFolder(), 'e');
  const size = 5 * MIB;
  await writeEvidenceFile({ source: inPieces(noise(size), [MIB]), path, evidenceId, key });
  for await (const piece of readEvidenceFile({ path, evidenceId, key, size })) {
    expect(piece.length).toBe(CHUNK_BYTES);
    break;
  }
  const open = readdirSync('/proc/self/fd').map((fd) => linkTarget(fd));
  expect(open).not.toContain(path);
});

function linkTarget(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}
