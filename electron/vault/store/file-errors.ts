import { accessSync, constants } from 'node:fs';
import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import { type ErrorCode } from '../../../shared/errors/sentences.ts';
import { systemCode } from '../files/failures.ts';

/** What was being done when it failed: a file that may not be read and a place that may not be written differ. */
export type FileAct = 'read' | 'write';

const MEANINGS: Readonly<Record<FileAct, ReadonlyMap<string, ErrorCode>>> = {
  read: new Map<string, ErrorCode>([
    ['ENOENT', 'FILE_NOT_FOUND'],
    ['ENOTDIR', 'FILE_NOT_FOUND'],
    ['EACCES', 'FILE_UNREADABLE'],
    ['EPERM', 'FILE_UNREADABLE'],
    ['EISDIR', 'FILE_UNREADABLE'],
    ['ELOOP', 'FILE_UNREADABLE'],
    ['EIO', 'FILE_UNREADABLE'],
  ]),
  write: new Map<string, ErrorCode>([
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['EFBIG', 'DISK_FULL'],
    ['EROFS', 'TARGET_READ_ONLY'],
    ['EACCES', 'TARGET_READ_ONLY'],
    ['EPERM', 'TARGET_READ_ONLY'],
    ['ENOENT', 'FILE_NOT_FOUND'],
    ['ENOTDIR', 'FILE_NOT_FOUND'],
    ['EEXIST', 'FILE_EXISTS'],
    ['EIO', 'FILE_UNREADABLE'],
  ]),
};

/**
 * What a failure of the file system means to the user: `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `DISK_FULL`,
 * `TARGET_READ_ONLY` or `FILE_EXISTS`. Anything else comes back as it was.
 */
export function mapFileError(error: unknown, act: FileAct): unknown {
  if (isAppError(error)) return error;
  const meaning = MEANINGS[act].get(systemCode(error) ?? '');
  return meaning === undefined ? error : new AppError(meaning, {}, error);
}

/**
 * Runs `work`, telling the file system's failures as ours.
 *
 * @throws AppError as {@link mapFileError} says.
 */
export function withFileErrors<T>(act: FileAct, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw mapFileError(error, act);
  }
}

/** @throws AppError `TARGET_READ_ONLY` where nothing can be written, `FILE_NOT_FOUND` where there is no folder. */
export function assertWritable(folder: string): void {
  withFileErrors('write', () => {
    accessSync(folder, constants.W_OK);
  });
}
