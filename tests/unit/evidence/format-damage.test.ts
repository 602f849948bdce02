import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHUNK_BYTES, SEALED_CHUNK_BYTES, chunkOffset } from '../../../electron/vault/evidence/format/layout.ts';
import { readEvidenceFile, verifyEvidenceFile } from '../../../electron/vault/evidence/format/read.ts';
import { writeEvidenceFile } from '../../../electron/vault/evidence/format/write.ts';
import { codeOf, collect, flipped, inPieces, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';

const evidenceId = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
const key = noise(32, 7);

async function stored(size: number): Promise<{ path: string; sealed: Uint8Array; plain: Uint8Array; sha256: string }> {
  const path = join(freshFolder(), 'e');
  const plain = noise(size);
  const { sha256 } = await writeEvidenceFile({ source: inPieces(plain), path, evidenceId, key });
  return { path, sealed: Uint8Array.from(readFileSync(path)), plain, sha256 };
}

const readAll = (path: string, size: number): Promise<unknown> =>
  codeOf(collect(readEvidenceFile({ path, evidenceId, key, size })));

for (const size of [0, 1, 60]) {
  test(`every truncation, every byte more and every bit changed in a file of ${size} bytes is refused`, async () => {
    const { path, sealed } = await stored(size);
    for (let length = 0; length < sealed.length; length += 1) {
      writeFileSync(path, sealed.subarray(0, length));
      expect(await readAll(path, size), `cut to ${length}`).toBe('EVIDENCE_DAMAGED');
    }
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      writeFileSync(path, flipped(sealed, bit >> 3, 1 << (bit & 7)));
      expect(await readAll(path, size), `bit ${bit}`).toBe('EVIDENCE_DAMAGED');
    }
    writeFileSync(path, Buffer.concat([sealed, new Uint8Array(1)]));
    expect(await readAll(path, size)).toBe('EVIDENCE_DAMAGED');
    writeFileSync(path, sealed);
    expect(await readAll(path, size)).toBe('nothing');
  });
}

test('damage in one chunk stops a reader at that chunk, and leaves ranges in other chunks readable', async () => {
  const size = 4 * CHUNK_BYTES + 10;
  const { path, sealed, plain } = await stored(size);
  writeFileSync(path, flipped(sealed, chunkOffset(2) + 77));
  const before: Uint8Array[] = [];
  const reading = async (): Promise<void> => {
    for await (const piece of readEvidenceFile({ path, evidenceId, key, size })) before.push(piece);
  };
  expect(await codeOf(reading())).toBe('EVIDENCE_DAMAGED');
  expect(Buffer.compare(Buffer.concat(before), plain.subarray(0, 2 * CHUNK_BYTES))).toBe(0);
  const range = { start: 3 * CHUNK_BYTES, end: size };
  const after = await collect(readEvidenceFile({ path, evidenceId, key, size, ...range }));
  expect(Buffer.compare(after, plain.subarray(range.start))).toBe(0);
});

test('chunks exchanged, doubled or left out are refused, and so is the file cut at a chunk border', async () => {
  const size = 3 * CHUNK_BYTES;
  const { path, sealed } = await stored(size);
  const chunk = (index: number): Uint8Array =>
    sealed.subarray(chunkOffset(index), chunkOffset(index) + SEALED_CHUNK_BYTES);
  const header = sealed.subarray(0, 32);
  const orders = [[1, 0, 2], [0, 0, 2], [0, 2, 1], [0, 1, 1], [0, 1], [0, 1, 2, 2], []];
  for (const order of orders) {
    writeFileSync(path, Buffer.concat([header, ...order.map(chunk)]));
    expect(await readAll(path, size), order.join()).toBe('EVIDENCE_DAMAGED');
    expect(await readAll(path, order.length * CHUNK_BYTES), `${order.join()} and its size`).toBe('EVIDENCE_DAMAGED');
  }
});

test('another key, another evidence id, another size or another hash is refused', async () => {
  const size = CHUNK_BYTES + 5;
  const { path, sha256 } = await stored(size);
  const right = { path, evidenceId, key, size, sha256 };
  const wrong = [
    { key: noise(32, 8) },
    { evidenceId: evidenceId.replace('0190', '0191') },
    { size: size - 1 },
    { size: size - 5 },
    { size: size + 1 },
    { sha256: sha256.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')) },
  ];
  for (const part of wrong) expect(await codeOf(verifyEvidenceFile({ ...right, ...part }))).toBe('EVIDENCE_DAMAGED');
  expect(await codeOf(verifyEvidenceFile(right))).toBe('nothing');
});

test('another file of the same vault and length in its place does not open', async () => {
  const here = await stored(100);
  const other = join(freshFolder(), 'other');
  const otherId = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6072';
  await writeEvidenceFile({ source: inPieces(noise(100, 2)), path: other, evidenceId: otherId, key: noise(32, 9) });
  writeFileSync(here.path, readFileSync(other));
  expect(await readAll(here.path, 100)).toBe('EVIDENCE_DAMAGED');
});

test('an empty range of a damaged file is refused when the length or the header tells', async () => {
  const { path, sealed } = await stored(100);
  const readNothing = (): Promise<unknown> =>
    codeOf(collect(readEvidenceFile({ path, evidenceId, key, size: 100, start: 5, end: 5 })));
  expect(await readNothing()).toBe('nothing');
  writeFileSync(path, flipped(sealed, 3));
  expect(await readNothing()).toBe('EVIDENCE_DAMAGED');
  truncateSync(path, 40);
  expect(await readNothing()).toBe('EVIDENCE_DAMAGED');
});

test('a file that is gone is missing, and a folder in its place is damage', async () => {
  const { path } = await stored(10);
  rmSync(path);
  expect(await readAll(path, 10)).toBe('EVIDENCE_MISSING');
  expect(await readAll(join(path, 'x'), 10)).toBe('EVIDENCE_MISSING');
  mkdirSync(path);
  expect(await readAll(path, 10)).toBe('EVIDENCE_DAMAGED');
});

test('a file that is cut while it is read is damage', async () => {
  const size = 64 * CHUNK_BYTES;
  const { path } = await stored(size);
  const reading = async (): Promise<void> => {
    for await (const piece of readEvidenceFile({ path, evidenceId, key, size })) {
      if (piece.length > 0) truncateSync(path, 1000);
    }
  };
  expect(await codeOf(reading())).toBe('EVIDENCE_DAMAGED');
});
