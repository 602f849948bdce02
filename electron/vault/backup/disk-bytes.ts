import { open } from 'node:fs/promises';
import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import { toHex } from '../crypto/bytes.ts';
import { createSha256 } from '../crypto/hash.ts';
import { createBlockWriter } from '../files/block-writer.ts';
import { quietly, systemCode, throwIfCancelled, writing } from '../files/failures.ts';
import { readAhead } from '../files/read-ahead.ts';

const BLOCK_BYTES = 1024 * 1024;

/**
 * The bytes of a file in the vault, in pieces that belong to the caller.
 *
 * @throws AppError `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `CANCELLED`.
 */
export async function* bytesOf(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r').catch((error: unknown) => Promise.reject(unreadable(error)));
  try {
    const { size } = await handle.stat();
    for await (const block of readAhead(handle, {
      start: 0,
      end: size,
      blockBytes: BLOCK_BYTES,
      failure: unreadable,
    })) {
      throwIfCancelled(signal);
      yield block;
    }
  } finally {
    await quietly(handle.close());
  }
}

function unreadable(error: unknown): AppError {
  if (isAppError(error)) return error;
  const gone = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
  return new AppError(gone ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', {}, error);
}

/** How many bytes, and their SHA-256 in lower-case hex. */
export type Counted = { readonly size: number; readonly sha256: string };

/** Reads a stream to its end. Throws what the stream throws. */
export async function countBytes(stream: AsyncIterable<Uint8Array>): Promise<Counted> {
  const hash = createSha256();
  let size = 0;
  for await (const piece of stream) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: toHex(hash.digest()) };
}

/** Passes a stream on, each piece only after a hash, here or in another thread, has it. */
export async function* hashing(
  stream: AsyncIterable<Uint8Array>,
  hash: { readonly update: (bytes: Uint8Array) => void | Promise<void> },
): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    await hash.update(piece);
    yield piece;
  }
}

/**
 * Writes a stream into a new file that only its owner may read, down to the device.
 *
 * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`; what the stream throws. What was written stays.
 */
export async function writeNewFile(path: string, stream: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await writing(open(path, 'wx', 0o600));
  const writer = createBlockWriter(handle, true);
  try {
    for await (const piece of stream) await writer.push(piece);
    await writer.finish(true);
  } finally {
    await writer.settle();
    await quietly(handle.close());
  }
}
