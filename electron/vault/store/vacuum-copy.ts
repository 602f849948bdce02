import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { withFileErrors } from './file-errors.ts';
import { createEmptyFile, type Db, openDatabase, withRawKey } from './open-database.ts';
import { withSqliteErrors } from './sqlite-errors.ts';

/**
 * Writes a compact copy of the database under the same key, with everything committed so far in it, and flushes it to
 * the device. The only way to copy: `backup()` refuses encrypted files and `serialize()` gives plaintext.
 *
 * A copy that failed is removed.
 *
 * @throws AppError `FILE_EXISTS`, `DISK_FULL`, `TARGET_READ_ONLY`, `DATABASE_DAMAGED`, `FILE_UNREADABLE`.
 */
export function copyDatabase(db: Db, toPath: string): void {
  createEmptyFile(toPath);
  try {
    withSqliteErrors(() => db.prepare('VACUUM INTO ?').run(toPath));
    flush(toPath);
  } catch (error) {
    rmSync(toPath, { force: true });
    throw error;
  }
}

/**
 * Encrypts a closed database anew under another key. Do this to a copy: broken off, the file may be lost.
 *
 * @throws AppError as {@link openDatabase}, and `DISK_FULL`.
 */
export function rekeyDatabase(path: string, oldKey: Uint8Array, newKey: Uint8Array): void {
  const db = openDatabase(path, oldKey);
  try {
    withSqliteErrors(() => {
      withRawKey(newKey, (rawKey) => db.rekey(rawKey));
      emptyLog(db);
    });
  } finally {
    db.close();
  }
  flush(path);
}

/**
 * Moves everything from the write-ahead log into the database file and cuts the log to nothing.
 *
 * @throws AppError `DISK_FULL`, `DATABASE_DAMAGED`, `FILE_UNREADABLE`.
 */
export function emptyLog(db: Db): void {
  withSqliteErrors(() => db.pragma('wal_checkpoint(TRUNCATE)'));
}

function flush(path: string): void {
  withFileErrors('write', () => {
    const file = openSync(path, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}
