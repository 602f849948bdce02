import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { assertWritable } from './file-errors.ts';
import { withSqliteErrors } from './sqlite-errors.ts';

/** A lock that the system frees when its process ends, however it ends. */
export type FileLock = { readonly release: () => void };

/** Long enough to outlast somebody who only looks ({@link isFileLocked}), too short to be felt. */
const PATIENCE_MS = 300;

/**
 * Holds `BEGIN EXCLUSIVE` on an empty, plain SQLite file. SQLite's lock is the system's, so it is never stale. No `fs`
 * call may open that file while it is held: closing it again would drop the lock (POSIX locks belong to the process).
 *
 * @throws AppError `VAULT_IN_USE`, `TARGET_READ_ONLY`, `FILE_UNREADABLE`.
 */
export function lockFile(path: string): FileLock {
  // SQLite would only say that it cannot open the file.
  assertWritable(dirname(path));
  return withSqliteErrors(() => {
    const lock = new Database(path, { timeout: PATIENCE_MS });
    try {
      // Nothing is ever written, but SQLite would make its journal file all the same.
      lock.pragma('journal_mode = MEMORY');
      lock.prepare('BEGIN EXCLUSIVE').run();
    } catch (error) {
      lock.close();
      throw error;
    }
    return { release: () => void lock.close() };
  });
}

/**
 * Whether some process holds {@link lockFile}. Looks with a shared lock, so two who look do not see each other.
 *
 * @throws AppError `FILE_UNREADABLE`.
 */
export function isFileLocked(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    withSqliteErrors(() => {
      const probe = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 });
      try {
        probe.prepare('SELECT count(*) FROM sqlite_schema').get();
      } finally {
        probe.close();
      }
    });
    return false;
  } catch (error) {
    if (isAppError(error, 'VAULT_IN_USE')) return true;
    throw error;
  }
}
