import Database from 'better-sqlite3-multiple-ciphers';
import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import { type ErrorCode } from '../../../shared/errors/sentences.ts';

/** SQLite's result codes by the start of their name; extended codes (`SQLITE_CORRUPT_INDEX`) share it. */
const MEANINGS: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_NOTADB', 'DATABASE_DAMAGED'],
  ['SQLITE_CORRUPT', 'DATABASE_DAMAGED'],
  ['SQLITE_IOERR_SHORT_READ', 'DATABASE_DAMAGED'],
  ['SQLITE_IOERR_DATA', 'DATABASE_DAMAGED'],
  ['SQLITE_IOERR_CORRUPTFS', 'DATABASE_DAMAGED'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'TARGET_READ_ONLY'],
  ['SQLITE_BUSY', 'VAULT_IN_USE'],
  ['SQLITE_LOCKED', 'VAULT_IN_USE'],
  ['SQLITE_CANTOPEN', 'FILE_UNREADABLE'],
  ['SQLITE_PERM', 'FILE_UNREADABLE'],
  ['SQLITE_IOERR', 'FILE_UNREADABLE'],
];

/**
 * What a failure of SQLite means to the user: `DATABASE_DAMAGED`, `DISK_FULL`, `TARGET_READ_ONLY`, `VAULT_IN_USE` or
 * `FILE_UNREADABLE`. Anything else (a broken constraint is a defect of ours) comes back as it was.
 */
export function mapSqliteError(error: unknown): unknown {
  if (isAppError(error) || !(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  const meaning = MEANINGS.find(([prefix]) => code.startsWith(prefix));
  return meaning === undefined ? error : new AppError(meaning[1], {}, error);
}

/**
 * Runs `work`, telling SQLite's failures as ours.
 *
 * @throws AppError as {@link mapSqliteError} says.
 */
export function withSqliteErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw mapSqliteError(error);
  }
}
