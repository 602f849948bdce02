import type { BigIntStats } from 'node:fs';
import { constants, lstat, open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import { quietly, systemCode } from '../files/failures.ts';
import { readAhead } from '../files/read-ahead.ts';
import { evidenceName } from './source-name.ts';

const BLOCK_BYTES = 1024 * 1024;
/** A link put in the file's place is not followed, and a pipe put there is not waited for. Windows has neither flag. */
const FLAGS =
  constants.O_RDONLY |
  ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0) |
  ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0);

/** A file outside the vault that is to become evidence, as it was when it was looked at. */
export type SourceFile = {
  readonly path: string;
  /** The base name, in NFC. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly seen: BigIntStats;
};

/**
 * Looks at a file before anything is written: what it is called, and that it is a plain file and not a folder, link or
 * device.
 *
 * @throws AppError `EVIDENCE_NAME_UNSAFE`, `INPUT_INVALID`, `FILE_NOT_FOUND`, `FILE_UNREADABLE`.
 */
export async function examineSource(path: string): Promise<SourceFile> {
  const name = evidenceName(basename(path));
  const seen = await reading(lstat(path, { bigint: true }));
  if (!seen.isFile()) throw new AppError('FILE_UNREADABLE');
  return { path, name, size: Number(seen.size), seen };
}

/**
 * The bytes of that very file, in pieces that are good until the next one is asked for. A file that is exchanged or
 * changes while it is read is refused: what is recorded must have existed.
 *
 * @throws AppError `FILE_NOT_FOUND`, `FILE_UNREADABLE`.
 */
export async function* readSource(source: SourceFile): AsyncGenerator<Uint8Array> {
  const handle = await reading(open(source.path, FLAGS));
  try {
    await assertUnchanged(handle, source);
    yield* readAhead(handle, { start: 0, end: source.size, blockBytes: BLOCK_BYTES, reuse: true, failure: unreadable });
    await assertUnchanged(handle, source);
  } finally {
    await quietly(handle.close());
  }
}

async function assertUnchanged(handle: FileHandle, { seen }: SourceFile): Promise<void> {
  const now = await reading(handle.stat({ bigint: true }));
  const same = now.ino === seen.ino && now.dev === seen.dev && now.size === seen.size && now.mtimeNs === seen.mtimeNs;
  if (!now.isFile() || !same) throw new AppError('FILE_UNREADABLE');
}

async function reading<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): AppError {
  if (isAppError(error)) return error;
  const gone = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
  return new AppError(gone ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', {}, error);
}
