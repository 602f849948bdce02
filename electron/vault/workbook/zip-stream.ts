import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { utf8 } from '../crypto/bytes.ts';

/** A file of an archive: its name, and its content as it comes. */
export type ZipPart = { readonly name: string; readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array> };

type Written = { readonly name: Uint8Array; readonly offset: number } & Sizes;
type Sizes = { crc: number; packed: number; size: number };

/** Sizes and checksum stand behind the content (bit 3), the name is UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980, the first day there is: nothing of the machine's clock gets into the file. */
const DAY = 0x21;
const MOST = 0xffff_ffff;

/**
 * A zip archive (APPNOTE 6.3.3) written as its content comes, in memory of a few blocks whatever its size.
 * @throws RangeError for more than 4 GB, which the plain format does not hold; whatever the content throws
 */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const sizes: Sizes = { crc: 0, packed: 0, size: 0 };
    const entry = { name: utf8(name), offset };
    for await (const piece of entryPieces(entry.name, content, sizes)) {
      offset += piece.length;
      yield piece;
    }
    if (offset > MOST || sizes.size > MOST) throw new RangeError('zip archive above 4 GB');
    written.push({ ...entry, ...sizes });
  }
  const directory = written.map(directoryEntry);
  yield* directory;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield record(0x0605_4b50, [2, 0], [2, 0], [2, written.length], [2, written.length], [4, size], [4, offset], [2, 0]);
}

async function* entryPieces(name: Uint8Array, content: ZipPart['content'], sizes: Sizes): AsyncGenerator<Uint8Array> {
  const common = [
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DAY],
  ] as const;
  yield joined(record(0x0403_4b50, ...common, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]), name);
  for await (const piece of deflated(content, sizes)) {
    sizes.packed += piece.length;
    yield piece;
  }
  yield record(0x0807_4b50, [4, sizes.crc], [4, sizes.packed], [4, sizes.size]);
}

async function* deflated(content: ZipPart['content'], sizes: Sizes): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw();
  // A failure of the content comes out of the reading below, which the pipeline ends with it.
  const feeding = pipeline(Readable.from(counted(content, sizes)), deflate).catch(() => undefined);
  for await (const piece of deflate as AsyncIterable<Uint8Array>) yield piece;
  await feeding;
}

async function* counted(content: ZipPart['content'], sizes: Sizes): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    sizes.crc = crc32(piece, sizes.crc);
    sizes.size += piece.length;
    yield piece;
  }
}

function directoryEntry({ name, offset, crc, packed, size }: Written): Uint8Array {
  const common = [
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DAY],
  ] as const;
  const sizes = [
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
  ] as const;
  return joined(record(0x0201_4b50, ...common, ...sizes, [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
}

/** A signature and little-endian numbers behind it, each of so many bytes. */
function record(signature: number, ...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const all = [[4, signature] as const, ...fields];
  const bytes = new Uint8Array(all.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of all) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
