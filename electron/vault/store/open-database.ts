import { closeSync, existsSync, openSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../../../shared/errors/app-error.ts';
import { toHex } from '../crypto/bytes.ts';
import { withFileErrors } from './file-errors.ts';
import { withSqliteErrors } from './sqlite-errors.ts';

/** An open, unlocked database of a vault. */
export type Db = Database.Database;

/** A prepared statement with the tuple of its parameters and the shape of its rows. */
export type Statement<P extends unknown[] = unknown[], R = unknown> = Database.Statement<P, R>;

/** How {@link openDatabase} treats a file that is not there. */
export type OpenOptions = {
  /** Make a new file; one that exists already is refused. Without it the file must exist. */
  readonly create?: boolean;
};

/**
 * Exclusive locking stands before WAL so that the write-ahead index lives in memory and no `-shm` file is left.
 * Temporary tables and sorts stay in memory: SQLite would write them to a file in the clear.
 * Up to 64 MiB of pages stay in memory, decrypted: SQLite's own 2 MB would decrypt the search index anew at every search.
 */
const RULES: readonly string[] = [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = FULL',
  'temp_store = MEMORY',
  'secure_delete = ON',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'cache_size = -65536',
];

/**
 * SQLCipher's notation of a raw key, which skips its own passphrase derivation. Handed over as bytes and not as SQL
 * text, so that no statement, error or trace can hold it.
 */
export function withRawKey<T>(key: Uint8Array, use: (rawKey: Buffer) => T): T {
  if (key.length !== 32) throw new RangeError('a database key has 32 bytes');
  const rawKey = Buffer.from(`x'${toHex(key)}'`, 'ascii');
  try {
    return use(rawKey);
  } finally {
    rawKey.fill(0);
  }
}

/**
 * Opens a SQLCipher 4 file under a raw 256-bit key, with the rules every database of this product runs under.
 *
 * @throws AppError `FILE_NOT_FOUND`, `FILE_EXISTS` (with `create`), `DATABASE_DAMAGED` (also under another key),
 * `DISK_FULL`, `TARGET_READ_ONLY`, `VAULT_IN_USE`, `FILE_UNREADABLE`.
 */
export function openDatabase(path: string, key: Uint8Array, options: OpenOptions = {}): Db {
  const create = options.create ?? false;
  if (create) createEmptyFile(path);
  else if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND');
  return withSqliteErrors(() => {
    const db = new Database(path, { fileMustExist: true, timeout: 0 });
    try {
      unlock(db, key);
      if (!create) assertNotEmpty(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Makes the file that SQLite then fills: readable by its owner alone, and never in the place of another.
 *
 * @throws AppError `FILE_EXISTS`, `FILE_NOT_FOUND` (the folder), `DISK_FULL`, `TARGET_READ_ONLY`.
 */
export function createEmptyFile(path: string): void {
  withFileErrors('write', () => {
    closeSync(openSync(path, 'wx', 0o600));
  });
}

/** The cipher's parameters must be set before the key, or the file is not SQLCipher 4. */
function unlock(db: Db, key: Uint8Array): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  withRawKey(key, (rawKey) => db.key(rawKey));
  for (const rule of RULES) db.pragma(rule);
}

/** A file cut to nothing would pass for a new, empty database. */
function assertNotEmpty(db: Db): void {
  const tables = db.prepare<[], { readonly n: number }>('SELECT count(*) AS n FROM sqlite_schema').get();
  if ((tables?.n ?? 0) === 0) throw new AppError('DATABASE_DAMAGED');
}
