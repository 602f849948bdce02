import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex } from '../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';
import { CHUNK_BYTES, sealedLength } from '../../electron/vault/evidence/format/layout.ts';
import { readEvidenceFile, verifyEvidenceFile } from '../../electron/vault/evidence/format/read.ts';
import { writeEvidenceFile } from '../../electron/vault/evidence/format/write.ts';
import { codeOf, collect, flipped, inPieces, noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';

const evidenceId = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';

/** Sizes with the chunk borders, and those of a megabyte block, more often than chance would have them. */
const size = fc.oneof(
  fc.integer({ min: 0, max: 300_000 }),
  fc
    .tuple(fc.integer({ min: 0, max: 18 }), fc.integer({ min: 0, max: 2 }))
    .map(([n, d]) => Math.max(0, n * CHUNK_BYTES + d - 1)),
);
const splits = fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: 5 });
const key = fc.integer({ min: 1 }).map((seed) => noise(32, seed));

test('whatever the size, the pieces and the range, what comes out is what went in', async () => {
  const folder = freshFolder();
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(size, splits, key, fc.nat(), fc.nat(), async (bytes, lengths, secret, one, other) => {
      const path = join(folder, String(turn++));
      const plain = noise(bytes, 3);
      const written = await writeEvidenceFile({ source: inPieces(plain, lengths), path, evidenceId, key: secret });
      expect(written).toEqual({ size: bytes, sha256: toHex(sha256(plain)) });
      expect(readFileSync(path).length).toBe(sealedLength(bytes));
      const stored = { path, evidenceId, key: secret, size: bytes };
      await verifyEvidenceFile({ ...stored, sha256: written.sha256 });
      const [start, end] = [one % (bytes + 1), other % (bytes + 1)].sort((a, b) => a - b);
      const part = await collect(readEvidenceFile({ ...stored, start: start ?? 0, end: end ?? 0 }));
      expect(Buffer.compare(part, plain.subarray(start, end))).toBe(0);
    }),
    { numRuns: 150 },
  );
});

test('whatever byte is changed to whatever value, wherever it is cut and whatever is added, it does not verify', async () => {
  const folder = freshFolder();
  const harm = fc.oneof(
    fc.record({ kind: fc.constant('change' as const), at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('add' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 100 }) }),
  );
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(size, key, harm, async (bytes, secret, done) => {
      const path = join(folder, String(turn++));
      const written = await writeEvidenceFile({ source: inPieces(noise(bytes)), path, evidenceId, key: secret });
      const sealed = readFileSync(path);
      if (done.kind === 'change') writeFileSync(path, flipped(sealed, done.at % sealed.length, done.mask));
      if (done.kind === 'cut') writeFileSync(path, sealed.subarray(0, done.at % sealed.length));
      if (done.kind === 'add') writeFileSync(path, Buffer.concat([sealed, done.bytes]));
      expect(await codeOf(verifyEvidenceFile({ path, evidenceId, key: secret, ...written }))).toBe('EVIDENCE_DAMAGED');
    }),
    { numRuns: 200 },
  );
});
