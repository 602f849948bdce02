import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isAppError } from '../../../shared/errors/app-error.ts';
import { fromHex, toHex } from '../../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { readEvidenceFile, verifyEvidenceFile } from '../../../electron/vault/evidence/format/read.ts';
import { writeEvidenceFile } from '../../../electron/vault/evidence/format/write.ts';
import { collect, inPieces } from '../../support/bytes.ts';
import { readVectors } from '../files.ts';
import { createTally, type Tally, type VectorReport } from '../tally.ts';

type Part = { readonly hex: string } | { readonly size: number; readonly at: number; readonly length: number };
type Vectors = {
  readonly key: string;
  readonly evidenceId: string;
  readonly files: readonly { size: number; sha256: string; length: number; sealedSha256: string; sealed?: string }[];
  readonly ranges: readonly { size: number; start: number; end: number; sha256: string }[];
  readonly refused: readonly { name: string; size: number; parts: readonly Part[] }[];
};

const plainOf = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
const digestOf = (bytes: Uint8Array): string => toHex(sha256(bytes));

/** Names the runner in reports. */
export const name = 'evidence';

/** Evidence files: written byte for byte, read in ranges, and each malformed one refused. */
export async function run(): Promise<VectorReport> {
  const tally = createTally();
  const folder = mkdtempSync(join(tmpdir(), 'mixia-vectors-'));
  try {
    await inFolder(folder, readVectors('evidence') as Vectors, tally);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tally.report();
}

async function inFolder(folder: string, vectors: Vectors, tally: Tally): Promise<void> {
  const { evidenceId } = vectors;
  const key = fromHex(vectors.key);
  const pathOf = (size: number): string => join(folder, String(size));
  for (const { size, ...expected } of vectors.files) {
    const path = pathOf(size);
    const written = await writeEvidenceFile({ source: inPieces(plainOf(size), [50_000, 1]), path, evidenceId, key });
    const sealed = readFileSync(path);
    tally.equals(`size and hash of ${size} bytes`, written, { size, sha256: expected.sha256 });
    tally.equals(`length of ${size} bytes, sealed`, sealed.length, expected.length);
    tally.equals(`${size} bytes, sealed`, digestOf(sealed), expected.sealedSha256);
    if (expected.sealed !== undefined) tally.equals(`${size} bytes in full`, toHex(sealed), expected.sealed);
    await verifyEvidenceFile({ path, evidenceId, key, ...written });
  }
  for (const { size, start, end, sha256: expected } of vectors.ranges) {
    const part = await collect(readEvidenceFile({ path: pathOf(size), evidenceId, key, size, start, end }));
    tally.equals(`bytes ${start} to ${end} of ${size}`, digestOf(part), expected);
  }
  for (const { name: what, size, parts } of vectors.refused) {
    const path = join(folder, 'refused');
    writeFileSync(path, Buffer.concat(parts.map((part) => bytesOf(part, pathOf))));
    const read = (): Promise<unknown> => collect(readEvidenceFile({ path, evidenceId, key, size }));
    await tally.refuses(what, read, (error) => isAppError(error, 'EVIDENCE_DAMAGED'));
  }
}

function bytesOf(part: Part, pathOf: (size: number) => string): Uint8Array {
  if ('hex' in part) return fromHex(part.hex);
  const slice = readFileSync(pathOf(part.size)).subarray(part.at, part.at + part.length);
  if (slice.length !== part.length) throw new Error('a part of a vector is out of bounds');
  return slice;
}
