import { type FileHandle, open, stat } from 'node:fs/promises';
import { MOST_BYTES_IN_MEMORY } from '../../../shared/contract/evidence.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { systemCode } from '../files/failures.ts';
import { readAhead } from '../files/read-ahead.ts';
import { Malformed, MAX_FILE_MB, MB, tooLarge } from './limits.ts';

const BLOCK_BYTES = MB;

/** The file that somebody chose, open for reading. All reading goes through one handle, so that it stays one file. */
export type SourceFile = {
  readonly size: number;
  /** Bytes from `start` up to and without `end`, in blocks that are good only until the next one. */
  readonly blocks: (start: number, end: number) => AsyncGenerator<Uint8Array>;
  /** The bytes from `start` up to and without `end`. */
  readonly bytes: (start: number, end: number) => Promise<Uint8Array>;
};

/**
 * Opens a file, calls `use` with it, and closes it. A window that was handed a file without its path gives its content.
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, LEDGER_TOO_LARGE before anything is read, and what `use` throws
 */
export async function withSourceFile<Result>(
  file: string | Blob,
  use: (file: SourceFile) => Promise<Result>,
): Promise<Result> {
  if (typeof file !== 'string') return use(await sourceOfContent(file));
  const handle = await openFile(file);
  try {
    const { size } = await reading(handle.stat());
    if (size > MAX_FILE_MB * MB) throw tooLarge();
    return await use(sourceOf(handle, size));
  } finally {
    await handle.close().catch(() => undefined);
  }
}

/** Content that lies in memory already. */
async function sourceOfContent(content: Blob): Promise<SourceFile> {
  if (content.size > MOST_BYTES_IN_MEMORY) throw tooLarge(MOST_BYTES_IN_MEMORY / MB);
  const all = new Uint8Array(await content.arrayBuffer());
  async function* blocks(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += BLOCK_BYTES) {
      yield await Promise.resolve(all.subarray(at, Math.min(end, at + BLOCK_BYTES)));
    }
  }
  const bytes = (start: number, end: number) => {
    if (start < 0 || end > all.length || start > end) throw new Malformed('a place outside the file');
    return Promise.resolve(all.slice(start, end));
  };
  return { size: all.length, blocks, bytes };
}

/** A pipe or a device would keep the reader waiting for ever; only a file is opened. */
async function openFile(path: string): Promise<FileHandle> {
  const found = await reading(stat(path));
  if (!found.isFile()) throw new AppError('FILE_UNREADABLE');
  return reading(open(path, 'r'));
}

async function reading<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw readFailure(error);
  }
}

function readFailure(error: unknown): Error {
  const code = systemCode(error);
  if (code === undefined) return new Malformed('the file ends early');
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
  return new AppError(isMissing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', {}, error);
}

function sourceOf(handle: FileHandle, size: number): SourceFile {
  const blocks = (start: number, end: number) =>
    readAhead(handle, { start, end, blockBytes: BLOCK_BYTES, reuse: false, failure: readFailure });
  const bytes = async (start: number, end: number): Promise<Uint8Array> => {
    if (start < 0 || end > size || start > end) throw new Malformed('a place outside the file');
    const buffer = new Uint8Array(end - start);
    let filled = 0;
    for await (const block of blocks(start, end)) {
      buffer.set(block, filled);
      filled += block.length;
    }
    return buffer;
  };
  return { size, blocks, bytes };
}
