import type { AppError } from '../../../../shared/errors/app-error.ts';
import { concat, equalBytes, fromUtf8 } from '../../crypto/bytes.ts';
import type { ByteCursor } from './byte-cursor.ts';
import { MAX_PATH_BYTES } from './entry-paths.ts';
import { BLOCK_BYTES, paddingLength, tarHeader } from './header.ts';

/** What a header says of its entry. */
export type HeaderFields = { readonly path: string; readonly size: number; readonly mtimeSeconds: number };

// A path record, a size record, their keys and lengths.
const MAX_PAX_BYTES = MAX_PATH_BYTES + 64;
const PAX_RECORDS = /^(?:\d+ path=([^\n]+)\n)?(?:\d+ size=(\d+)\n)?$/u;

/**
 * Reads one header with its pax header, if any, or the first of the zero blocks at the end. What it understood is written
 * again and must give the same bytes, so checksums, owners, modes, link names, lengths of records and unused bytes need no
 * check of their own.
 *
 * @throws what `fail` makes, for anything the writer would not have written.
 */
export async function readHeader(
  cursor: ByteCursor,
  expectedTime: number | undefined,
  fail: () => AppError,
): Promise<HeaderFields | 'end'> {
  const first = await takeBlock(cursor, fail);
  if (first.every((byte) => byte === 0)) return 'end';
  const pax = text(first, 156, 157) === 'x' ? await takePax(cursor, first, fail) : undefined;
  const file = pax === undefined ? first : await takeBlock(cursor, fail);
  try {
    const fields = parse(file, pax?.records);
    const found = pax === undefined ? file : concat(first, pax.padded, file);
    const { path, size, mtimeSeconds } = fields;
    if (!equalBytes(tarHeader(path, size, mtimeSeconds), found)) throw fail();
    if (expectedTime !== undefined && mtimeSeconds !== expectedTime) throw fail();
    return fields;
  } catch (error) {
    // Text that is no UTF-8, numbers that are none, paths that may not be in an archive.
    throw error instanceof RangeError || error instanceof TypeError ? fail() : error;
  }
}

async function takePax(
  cursor: ByteCursor,
  header: Uint8Array,
  fail: () => AppError,
): Promise<{ records: Uint8Array; padded: Uint8Array }> {
  const length = Number.parseInt(text(header, 124, 135), 8);
  if (!(length > 0 && length <= MAX_PAX_BYTES)) throw fail();
  const padded = await cursor.take(length + paddingLength(length));
  if (padded === undefined) throw fail();
  return { records: padded.subarray(0, length), padded };
}

function parse(file: Uint8Array, records: Uint8Array | undefined): HeaderFields {
  const found = PAX_RECORDS.exec(records === undefined ? '' : fromUtf8(records));
  if (found === null) throw new RangeError('other records than path and size');
  const end = file.indexOf(0);
  const [, path = text(file, 0, end < 0 ? 100 : Math.min(end, 100)), size] = found;
  return {
    path,
    size: size === undefined ? octalAt(file, 124) : Number(size),
    mtimeSeconds: octalAt(file, 136),
  };
}

async function takeBlock(cursor: ByteCursor, fail: () => AppError): Promise<Uint8Array> {
  const block = await cursor.take(BLOCK_BYTES);
  if (block === undefined) throw fail();
  return block;
}

function octalAt(block: Uint8Array, offset: number): number {
  return Number.parseInt(text(block, offset, offset + 11), 8);
}

/** Fields are ASCII; whatever else stands there gives a text that is not written again as it was. */
function text(block: Uint8Array, start: number, end: number): string {
  return fromUtf8(block.subarray(start, end), false);
}
