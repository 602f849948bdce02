import type { FileHandle } from 'node:fs/promises';
import { quietly } from './failures.ts';

/** What to read: from byte `start` up to and without byte `end`, in blocks of `blockBytes`. */
export type ReadAheadOptions = {
  readonly start: number;
  readonly end: number;
  readonly blockBytes: number;
  /** A block is then good only until the next one is asked for; otherwise the blocks belong to the caller. */
  readonly reuse?: boolean;
  /** What to throw for a failed read; a RangeError stands for a file that ends early. */
  readonly failure: (error: unknown) => Error;
};

/**
 * Blocks of an open file in order, the next one being read while the last one is used. The handle stays open.
 *
 * @throws what `failure` makes of a failed read.
 */
export async function* readAhead(handle: FileHandle, options: ReadAheadOptions): AsyncGenerator<Uint8Array> {
  const { start, end, blockBytes, reuse = false, failure } = options;
  const spare: Uint8Array[] = [];
  let at = start;
  const readNext = (): Promise<Uint8Array> | undefined => {
    if (at >= end) return undefined;
    const length = Math.min(blockBytes, end - at);
    const buffer = spare.shift() ?? Buffer.allocUnsafeSlow(length);
    const block = readFully(handle, buffer.subarray(0, length), at);
    void quietly(block);
    at += length;
    return block;
  };
  let next = readNext();
  try {
    while (next !== undefined) {
      const block = await next.catch((error: unknown) => {
        throw failure(error);
      });
      next = readNext();
      yield block;
      if (reuse) spare.push(block);
    }
  } finally {
    await quietly(next);
  }
}

/**
 * Fills the buffer from the given place of the file.
 *
 * @throws what the system throws, and RangeError when the file ends early.
 */
export async function readFully(handle: FileHandle, buffer: Uint8Array, position: number): Promise<Uint8Array> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) throw new RangeError('the file ends early');
    filled += bytesRead;
  }
  return buffer;
}
