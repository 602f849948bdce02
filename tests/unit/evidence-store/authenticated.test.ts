import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authenticated } from '../../../electron/vault/evidence/authenticated.ts';
import { writeEvidenceFile } from '../../../electron/vault/evidence/format/write.ts';
import { codeOf, collect, flipped, inPieces, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';

const id = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
const key = noise(32, 9);

async function sealed(plain: Uint8Array) {
  const path = join(freshFolder(), 'e');
  await writeEvidenceFile({ source: inPieces(plain), path, evidenceId: id, key, durable: false });
  return { bytes: readFileSync(path), expected: { id, key, size: plain.length } };
}

test('a whole file passes as it is, however it is cut into pieces', async () => {
  for (const size of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
    const { bytes, expected } = await sealed(noise(size));
    for (const lengths of [[bytes.length], [1000, 7], [65_552]]) {
      const passed = await collect(authenticated(inPieces(bytes, lengths), expected));
      expect(Buffer.compare(passed, bytes)).toBe(0);
    }
  }
});

test('a changed, cut or lengthened file, another id, key or size does not pass', async () => {
  const { bytes, expected } = await sealed(noise(70_000));
  const code = (file: Uint8Array, other = {}) =>
    codeOf(collect(authenticated(inPieces(file, [4096]), { ...expected, ...other })));
  expect(await code(bytes)).toBe('nothing');
  for (const at of [0, 10, 28, 31, 32, 65_567, 65_584, bytes.length - 1]) {
    expect([at, await code(flipped(bytes, at))]).toEqual([at, 'EVIDENCE_DAMAGED']);
  }
  for (const length of [0, 31, 32, 65_584, bytes.length - 1]) {
    expect(await code(bytes.subarray(0, length))).toBe('EVIDENCE_DAMAGED');
  }
  expect(await code(Buffer.concat([bytes, Buffer.of(0)]))).toBe('EVIDENCE_DAMAGED');
  for (const other of [
    { id: '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6072' },
    { key: noise(32, 10) },
    { size: 69_999 },
    { size: 65_536 },
  ]) {
    expect(await code(bytes, other)).toBe('EVIDENCE_DAMAGED');
  }
});
