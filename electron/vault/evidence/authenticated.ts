import { AppError } from '../../../shared/errors/app-error.ts';
import { equalBytes } from '../crypto/bytes.ts';
import { createByteCursor, type ByteCursor } from '../handoff/tar/byte-cursor.ts';
import { openChunk } from './format/chunks.ts';
import {
  chunkCount,
  chunkOffset,
  evidenceHeader,
  HEADER_BYTES,
  SEALED_CHUNK_BYTES,
  sealedLength,
} from './format/layout.ts';

/** What an encrypted file is compared with. */
export type ExpectedEvidence = {
  readonly id: string;
  readonly key: Uint8Array;
  /** Plaintext bytes. */
  readonly size: number;
};

/**
 * Passes an evidence file on as it lies on the disk, still encrypted, each chunk only after it was authenticated: for
 * files on their way into a backup or out of one. The pieces belong to the caller. That the file is whole is known when
 * the stream has ended; that it is the right one, since a key is used for one file only.
 *
 * @throws AppError `EVIDENCE_DAMAGED`; whatever the source throws.
 */
export async function* authenticated(
  source: AsyncIterable<Uint8Array>,
  { id, key, size }: ExpectedEvidence,
): AsyncGenerator<Uint8Array> {
  const cursor = createByteCursor(source);
  try {
    const header = await take(cursor, HEADER_BYTES);
    if (!equalBytes(header, evidenceHeader(id))) throw new AppError('EVIDENCE_DAMAGED');
    yield header;
    const count = chunkCount(size);
    for (let index = 0; index < count; index += 1) {
      const last = index === count - 1;
      const sealed = await take(cursor, last ? sealedLength(size) - chunkOffset(index) : SEALED_CHUNK_BYTES);
      openChunk(key, header, { index, last }, sealed);
      yield sealed;
    }
    if ((await cursor.some(1)).length > 0) throw new AppError('EVIDENCE_DAMAGED');
  } finally {
    await cursor.close();
  }
}

async function take(cursor: ByteCursor, length: number): Promise<Uint8Array> {
  const bytes = await cursor.take(length);
  if (bytes === undefined) throw new AppError('EVIDENCE_DAMAGED');
  return bytes;
}
