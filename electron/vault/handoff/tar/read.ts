import { AppError } from '../../../../shared/errors/app-error.ts';
import type { ErrorCode } from '../../../../shared/errors/sentences.ts';
import { createByteCursor, type ByteCursor } from './byte-cursor.ts';
import { createPathRegister } from './entry-paths.ts';
import { BLOCK_BYTES, paddingLength } from './header.ts';
import { readHeader } from './read-header.ts';
import type { TarEntry } from './write.ts';

/** An entry as it was read. Its content is to be read before the next entry is asked for; the rest is passed over. */
export type ReadTarEntry = TarEntry & {
  /** The archive's one time, in seconds since 1970: for the caller to compare with what the manifest says. */
  readonly mtimeSeconds: number;
};

/** How to read. */
export type ReadTarOptions = {
  /** The code for an archive that is not exactly what the writer writes; `PACKAGE_MALFORMED` if not given. */
  readonly malformed?: ErrorCode;
};

/**
 * The entries of an archive in order. Takes exactly what `writeTar` writes, and proves it by writing every header again and
 * comparing: only regular files with safe paths, none twice (also in other case), all of one time, zeros between them, two
 * zero blocks and then nothing. Only when the last entry was given and the iteration has ended is the archive known whole.
 *
 * @throws AppError `PACKAGE_MALFORMED` (or the code given) for anything else; whatever the source throws.
 */
export async function* readTar(
  source: AsyncIterable<Uint8Array>,
  { malformed = 'PACKAGE_MALFORMED' }: ReadTarOptions = {},
): AsyncGenerator<ReadTarEntry> {
  const fail = (): AppError => new AppError(malformed);
  const cursor = createByteCursor(source);
  const paths = createPathRegister();
  let time: number | undefined;
  try {
    for (
      let found = await readHeader(cursor, time, fail);
      found !== 'end';
      found = await readHeader(cursor, time, fail)
    ) {
      const { path, size, mtimeSeconds } = found;
      if (!paths.add(path)) throw fail();
      time = mtimeSeconds;
      const left = { bytes: size };
      yield { path, size, mtimeSeconds, content: contentOf(cursor, left, fail) };
      await passOver(contentOf(cursor, left, fail));
      await takeZeros(cursor, paddingLength(size), fail);
    }
    // The block that ended the loop was the first of two.
    await takeZeros(cursor, BLOCK_BYTES, fail);
    if ((await cursor.some(1)).length > 0) throw fail();
  } finally {
    await cursor.close();
  }
}

async function* contentOf(
  cursor: ByteCursor,
  left: { bytes: number },
  fail: () => AppError,
): AsyncGenerator<Uint8Array> {
  while (left.bytes > 0) {
    const piece = await cursor.some(left.bytes);
    if (piece.length === 0) throw fail();
    left.bytes -= piece.length;
    yield piece;
  }
}

async function passOver(rest: AsyncGenerator<Uint8Array>): Promise<void> {
  while ((await rest.next()).done !== true);
}

async function takeZeros(cursor: ByteCursor, length: number, fail: () => AppError): Promise<void> {
  const bytes = await cursor.take(length);
  if (bytes === undefined || bytes.some((byte) => byte !== 0)) throw fail();
}
