import { createPathRegister } from './entry-paths.ts';
import { BLOCK_BYTES, paddingLength, tarHeader } from './header.ts';

/** One file of an archive. Its content yields exactly `size` bytes. */
export type TarEntry = { readonly path: string; readonly size: number; readonly content: AsyncIterable<Uint8Array> };

/** What ends an archive: two blocks of zeros. */
const TAR_END_BYTES = 2 * BLOCK_BYTES;

/**
 * The archive of these entries as a stream, in constant memory; pieces of content are passed on as they come. The same
 * entries and time give the same bytes.
 *
 * @throws RangeError for a path or size that may not be in an archive, a path given twice (also in other case), and content
 * that is not as long as stated; whatever an entry's content throws.
 */
export async function* writeTar(
  entries: Iterable<TarEntry> | AsyncIterable<TarEntry>,
  mtimeSeconds: number,
): AsyncGenerator<Uint8Array> {
  const paths = createPathRegister();
  for await (const { path, size, content } of entries) {
    if (!paths.add(path)) throw new RangeError('a path stands twice in the archive');
    yield tarHeader(path, size, mtimeSeconds);
    let left = size;
    for await (const piece of content) {
      left -= piece.length;
      if (left < 0) break;
      if (piece.length > 0) yield piece;
    }
    if (left !== 0) throw new RangeError('content is not as long as stated');
    if (paddingLength(size) > 0) yield new Uint8Array(paddingLength(size));
  }
  yield new Uint8Array(TAR_END_BYTES);
}

/** Bytes of the archive that {@link writeTar} makes of entries with these paths and sizes. Throws RangeError likewise. */
export function tarSize(entries: Iterable<Pick<TarEntry, 'path' | 'size'>>): number {
  let total = TAR_END_BYTES;
  for (const { path, size } of entries) total += tarHeader(path, size, 0).length + size + paddingLength(size);
  return total;
}
