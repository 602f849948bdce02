import { AppError } from '../../../shared/errors/app-error.ts';
import type { Db, Statement } from './open-database.ts';
import { withSqliteErrors } from './sqlite-errors.ts';

/** Reads of a copy that is attached as `copy`: `SELECT … FROM copy.event`. */
export type ReadCopy = (sql: string) => Statement;

/**
 * Opens an encrypted copy of an open database beside it, under the same key, which nobody has to hold for that. All of
 * it is read, so every page's MAC is checked: a copy that `VACUUM INTO` made has no free pages. Runs without a pause,
 * outside any transaction.
 *
 * @throws AppError `DATABASE_DAMAGED` when the copy is not whole; `FILE_UNREADABLE`; what `use` throws.
 */
export function withCopy<T>(db: Db, path: string, use: (read: ReadCopy) => T): T {
  return withSqliteErrors(() => {
    db.prepare('ATTACH ? AS copy').run(path);
    try {
      if (db.pragma('copy.integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('DATABASE_DAMAGED');
      return use((sql) => db.prepare(sql));
    } finally {
      db.prepare('DETACH copy').run();
    }
  });
}
