import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { Malformed } from './limits.ts';
import type { SourceFile } from './source-file.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_BYTES = 30;
const OUTPUT_BLOCK = 256 * 1024;

/**
 * Unpacks an entry, block by block. It never gives more bytes than the directory states, whatever the packed data say.
 * @throws Malformed when size or checksum differ; what the decompressor throws
 */
export async function* entryBlocks(file: SourceFile, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const local = Buffer.from(await file.bytes(entry.offset, entry.offset + LOCAL_BYTES));
  if (local.readUInt32LE(0) !== 0x0403_4b50) throw new Malformed('zip entry');
  const start = entry.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const end = start + entry.packed;
  if (end > file.size) throw new Malformed('zip entry outside the file');
  let size = 0;
  let checksum = 0;
  for await (const block of unpacked(file, entry, start, end)) {
    size += block.length;
    if (size > entry.size) throw new Malformed('zip entry larger than stated');
    checksum = crc32(block, checksum);
    yield block;
  }
  if (size !== entry.size || checksum !== entry.crc32) throw new Malformed('zip entry damaged');
}

async function* unpacked(
  file: SourceFile,
  entry: ZipEntry,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.method === 0) {
    yield* file.blocks(start, end);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: OUTPUT_BLOCK });
  const feeding = pipeline(Readable.from(file.blocks(start, end)), inflate);
  // A failure also breaks the loop below; whoever stops early breaks the feeding.
  feeding.catch(() => undefined);
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } finally {
    inflate.destroy();
  }
}
