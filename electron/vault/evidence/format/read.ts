import { open, type FileHandle } from 'node:fs/promises';
import { AppError, isAppError } from '../../../../shared/errors/app-error.ts';
import { equalBytes, toHex } from '../../crypto/bytes.ts';
import { createSha256 } from '../../crypto/hash.ts';
import { quietly, systemCode, throwIfCancelled } from '../../files/failures.ts';
import { readAhead, readFully } from '../../files/read-ahead.ts';
import { openChunk } from './chunks.ts';
import {
  CHUNK_BYTES,
  HEADER_BYTES,
  SEALED_CHUNK_BYTES,
  chunkCount,
  chunkOffset,
  evidenceHeader,
  sealedLength,
  type ByteRange,
} from './layout.ts';

const CHUNKS_AT_ONCE = 16;

/** Which file, the key it was written with, and the size that the signed event states. */
export type StoredEvidence = {
  readonly path: string;
  readonly evidenceId: string;
  readonly key: Uint8Array;
  /** Plaintext bytes. Which chunk is the last is taken from here, never from the file. */
  readonly size: number;
};

/** What to read of it: the whole, or `start` up to and without `end`. */
export type ReadEvidenceOptions = StoredEvidence & {
  readonly start?: number;
  readonly end?: number;
  readonly signal?: AbortSignal;
};

/** What it is compared with, and how the caller follows it. */
export type VerifyEvidenceOptions = StoredEvidence & {
  /** Of the plaintext, lower-case hex. */
  readonly sha256: string;
  /** Told the plaintext bytes checked so far. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Plaintext of an evidence file, or of a range of it, in pieces of up to 64 KiB that belong to the caller. Only the chunks
 * the range touches are read and opened, and no piece is given out before its chunk was authenticated. Header and exact
 * file length are checked every time, also for an empty range.
 *
 * @throws AppError `EVIDENCE_MISSING`, `EVIDENCE_DAMAGED`, `FILE_UNREADABLE`, `CANCELLED`; RangeError for a range that
 * does not lie within the size.
 */
export async function* readEvidenceFile(options: ReadEvidenceOptions): AsyncGenerator<Uint8Array> {
  const range = { start: options.start ?? 0, end: options.end ?? options.size };
  if (!(range.start >= 0 && range.start <= range.end && range.end <= options.size)) {
    throw new RangeError('the range does not lie within the evidence');
  }
  throwIfCancelled(options.signal);
  const handle = await reading(open(options.path, 'r'));
  try {
    const header = evidenceHeader(options.evidenceId);
    await reading(checkOutside(handle, header, options.size));
    yield* openRange(handle, header, options, range);
  } finally {
    await quietly(handle.close());
  }
}

/**
 * Reads the whole file and compares its SHA-256.
 *
 * @throws AppError as {@link readEvidenceFile}; `EVIDENCE_DAMAGED` also for another hash.
 */
export async function verifyEvidenceFile(options: VerifyEvidenceOptions): Promise<void> {
  const hash = createSha256();
  let bytes = 0;
  for await (const piece of readEvidenceFile(options)) {
    hash.update(piece);
    bytes += piece.length;
    options.onProgress?.(bytes);
  }
  if (toHex(hash.digest()) !== options.sha256) throw new AppError('EVIDENCE_DAMAGED');
}

async function checkOutside(handle: FileHandle, header: Uint8Array, size: number): Promise<void> {
  const found = await handle.stat();
  if (!found.isFile() || found.size !== sealedLength(size)) throw new AppError('EVIDENCE_DAMAGED');
  const stored = await readFully(handle, new Uint8Array(HEADER_BYTES), 0);
  if (!equalBytes(stored, header)) throw new AppError('EVIDENCE_DAMAGED');
}

async function* openRange(
  handle: FileHandle,
  header: Uint8Array,
  { key, size, signal }: ReadEvidenceOptions,
  range: ByteRange,
): AsyncGenerator<Uint8Array> {
  // An empty file still has its one chunk, whose end mark is the proof that it is empty.
  if (range.start === range.end && size > 0) return;
  const count = chunkCount(size);
  const firstChunk = Math.floor(range.start / CHUNK_BYTES);
  const endChunk = Math.max(firstChunk + 1, Math.ceil(range.end / CHUNK_BYTES));
  const blocks = readAhead(handle, {
    start: chunkOffset(firstChunk),
    end: Math.min(chunkOffset(endChunk), sealedLength(size)),
    blockBytes: CHUNKS_AT_ONCE * SEALED_CHUNK_BYTES,
    reuse: true,
    failure: readFailure,
  });
  let index = firstChunk;
  for await (const block of blocks) {
    for (let at = 0; at < block.length; at += SEALED_CHUNK_BYTES) {
      throwIfCancelled(signal);
      const sealed = block.subarray(at, at + SEALED_CHUNK_BYTES);
      const plain = openChunk(key, header, { index, last: index === count - 1 }, sealed);
      const wanted = cut(plain, index * CHUNK_BYTES, range);
      if (wanted.length > 0) yield wanted;
      index += 1;
    }
  }
}

/** The part of a chunk, which begins at byte `offset` of the plaintext, that lies in the range. */
function cut(plain: Uint8Array, offset: number, range: ByteRange): Uint8Array {
  return plain.subarray(Math.max(0, range.start - offset), Math.max(0, range.end - offset));
}

async function reading<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw readFailure(error);
  }
}

function readFailure(error: unknown): AppError {
  if (isAppError(error)) return error;
  const code = systemCode(error) ?? '';
  if (['ENOENT', 'ENOTDIR'].includes(code)) return new AppError('EVIDENCE_MISSING', {}, error);
  // A sector that cannot be read, a folder in the file's place and a file that ends early are damage to this one file.
  if (error instanceof RangeError || ['EIO', 'EISDIR', 'ELOOP'].includes(code)) {
    return new AppError('EVIDENCE_DAMAGED', {}, error);
  }
  return new AppError('FILE_UNREADABLE', {}, error);
}
