import { isAppError } from '../../../shared/errors/app-error.ts';
import { concat, fromHex, toHex } from '../../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../../electron/vault/crypto/hash.ts';
import { isSafeEntryName, safeEntryName } from '../../../electron/vault/handoff/tar/file-names.ts';
import { tarHeader } from '../../../electron/vault/handoff/tar/header.ts';
import { readTar } from '../../../electron/vault/handoff/tar/read.ts';
import { tarSize } from '../../../electron/vault/handoff/tar/write.ts';
import { inPieces } from '../../support/bytes.ts';
import { archiveOf, entriesOf, filesOf } from '../../support/tar.ts';
import { readVectors } from '../files.ts';
import { createTally, type Tally, type VectorReport } from '../tally.ts';

type Parts = readonly ({ readonly hex: string } | { readonly zeros: number })[];
type Vectors = {
  readonly mtime: number;
  readonly headers: readonly { path: string; size: number; parts: Parts }[];
  readonly archives: readonly {
    name: string;
    files: readonly { path: string; size: number }[];
    length: number;
    sha256: string;
  }[];
  readonly refused: readonly { name: string; parts: Parts }[];
  readonly names: readonly { name: string; safe: string }[];
};

const joined = (parts: Parts): Uint8Array =>
  concat(...parts.map((part) => ('hex' in part ? fromHex(part.hex) : new Uint8Array(part.zeros))));
const contentOf = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) & 0xff);

/** Names the runner in reports. */
export const name = 'tar';

/** The narrow tar: headers and archives byte for byte, each malformed archive refused, and names made safe. */
export async function run(): Promise<VectorReport> {
  const vectors = readVectors('tar') as Vectors;
  const tally = createTally();
  for (const vector of vectors.headers) await header(tally, vectors.mtime, vector);
  for (const vector of vectors.archives) await archive(tally, vectors.mtime, vector);
  for (const { name: what, parts } of vectors.refused) {
    const read = (): Promise<unknown> => filesOf(inPieces(joined(parts)));
    await tally.refuses(what, read, (error) => isAppError(error, 'PACKAGE_MALFORMED'));
  }
  for (const { name: given, safe } of vectors.names) {
    tally.equals(`safe name of ${given}`, safeEntryName(given), safe);
    tally.equals(`whether ${given} is safe`, isSafeEntryName(given), given === safe);
  }
  return tally.report();
}

async function header(tally: Tally, mtime: number, { path, size, parts }: Vectors['headers'][number]): Promise<void> {
  const bytes = joined(parts);
  tally.equals(`header of ${path}`, toHex(tarHeader(path, size, mtime)), toHex(bytes));
  // One byte more than the header, so that the content has begun and the reader need not wait for it.
  for await (const entry of readTar(inPieces(concat(bytes, new Uint8Array(1))))) {
    tally.equals(`header of ${path}, read`, [entry.path, entry.size, entry.mtimeSeconds], [path, size, mtime]);
    break;
  }
}

async function archive(tally: Tally, mtime: number, vector: Vectors['archives'][number]): Promise<void> {
  const files = vector.files.map(({ path, size }) => ({ path, bytes: contentOf(size) }));
  const bytes = await archiveOf(files, mtime);
  tally.equals(`length of ${vector.name}`, [bytes.length, tarSize(entriesOf(files))], [vector.length, vector.length]);
  tally.equals(vector.name, toHex(sha256(bytes)), vector.sha256);
  const back = await filesOf(inPieces(bytes, [700, 13]));
  tally.equals(
    `${vector.name}, read`,
    back.map(({ path }) => path),
    files.map(({ path }) => path),
  );
  tally.holds(
    `contents of ${vector.name}`,
    back.every((file, i) => toHex(file.bytes) === toHex(files[i]?.bytes ?? new Uint8Array(0))),
  );
}
