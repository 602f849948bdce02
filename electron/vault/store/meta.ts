import { type Db } from './open-database.ts';
import { withSqliteErrors } from './sqlite-errors.ts';
import { prepare } from './table-rows.ts';

/** What a database knows of itself, apart from its events. */
export type MetaKey = 'vaultId' | 'epoch' | 'revision' | 'deviceId' | 'evidenceSweep';

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
