import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { Malformed } from './limits.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

/**
 * Unpacks an entry, block by block. It never gives more bytes than the directory states, whatever the packed data say.
 * @throws Malformed when size or checksum differ, or the packed data are damaged; AppError when the file cannot be read
 */
export async function* entryBlocks({ zip }: ZipDirectory, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let size = 0;
  let checksum = 0;
  try {
    for await (const block of (await streamOf(zip, entry)) as AsyncIterable<Uint8Array>) {
      size += block.length;
      if (size > entry.uncompressedSize) throw new Malformed('zip entry larger than stated');
      checksum = crc32(block, checksum);
      yield block;
    }
  } catch (error) {
    throw isAppError(error) ? error : new Malformed('zip entry', { cause: error });
  }
  // The library compares sizes, not checksums.
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw new Malformed('zip entry damaged');
}

function streamOf(zip: ZipDirectory['zip'], entry: ZipEntry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}
