import { type Db } from './open-database.ts';
import { withSqliteErrors } from './sqlite-errors.ts';
import { prepare } from './table-rows.ts';

/**
 * What a database knows of itself, apart from its events. `reproject` is there from a migration that added to the
 * projections until they were filled; `dutiesFrom` from the one that began to count what returns, in a vault that had
 * events by then.
 */
export type MetaKey = 'vaultId' | 'epoch' | 'revision' | 'deviceId' | 'evidenceSweep' | 'reproject' | 'dutiesFrom';

/** The value of a key, or `undefined` when the database does not have it. Throws AppError as SQLite's failures map. */
export function readMeta(db: Db, key: MetaKey): string | undefined {
  return withSqliteErrors(() => {
    const row = prepare(db)('SELECT value FROM meta WHERE key = ?').get(key) as { readonly value: string } | undefined;
    return row?.value;
  });
}

/** Sets a key to a value. Throws AppError as SQLite's failures map. */
export function writeMeta(db: Db, key: MetaKey, value: string): void {
  withSqliteErrors(() =>
    db
      .prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(key, value),
  );
}

/** Forgets a key. Throws AppError as SQLite's failures map. */
export function deleteMeta(db: Db, key: MetaKey): void {
  withSqliteErrors(() => db.prepare('DELETE FROM meta WHERE key = ?').run(key));
}
