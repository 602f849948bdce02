import { type ReadTarEntry, readTar } from '../../electron/vault/handoff/tar/read.ts';
import { type TarEntry, writeTar } from '../../electron/vault/handoff/tar/write.ts';
import { collect, inPieces } from './bytes.ts';

/** A file of an archive, whole in memory. */
export type SmallFile = { readonly path: string; readonly bytes: Uint8Array };

/** Entries of these files, cut into pieces of the given lengths. */
export function entriesOf(files: readonly SmallFile[], lengths: readonly number[] = []): TarEntry[] {
  return files.map(({ path, bytes }) => ({ path, size: bytes.length, content: inPieces(bytes, lengths) }));
}

/** The whole archive of these files. */
export function archiveOf(files: readonly SmallFile[], mtimeSeconds: number): Promise<Uint8Array> {
  return collect(writeTar(entriesOf(files), mtimeSeconds));
}

/** Everything in an archive, read to its end. */
export async function filesOf(archive: AsyncIterable<Uint8Array>): Promise<SmallFile[]> {
  const files: SmallFile[] = [];
  for await (const { path, content } of readTar(archive)) files.push({ path, bytes: await collect(content) });
  return files;
}

/** Everything a header states, without the content. */
export async function headersOf(archive: AsyncIterable<Uint8Array>): Promise<Omit<ReadTarEntry, 'content'>[]> {
  const headers: Omit<ReadTarEntry, 'content'>[] = [];
  for await (const { path, size, mtimeSeconds } of readTar(archive)) headers.push({ path, size, mtimeSeconds });
  return headers;
}
