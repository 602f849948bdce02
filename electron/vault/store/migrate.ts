import { AppError } from '../../../shared/errors/app-error.ts';
import { migration as initial } from './migrations/0001-initial.ts';
import { migration as ledgerViews } from './migrations/0002-ledger-views.ts';
import { migration as letterbox } from './migrations/0003-letterbox.ts';
import { migration as waiting } from './migrations/0004-waiting.ts';
import { migration as meetings } from './migrations/0005-meetings.ts';
import { migration as clocks } from './migrations/0006-clocks.ts';
import { type Db } from './open-database.ts';
import { withSqliteErrors } from './sqlite-errors.ts';

/** One step of the schema. Numbers count from 1 without a hole; a published step is never changed. */
export type Migration = { readonly number: number; readonly sql: string };

/** Every step there is, in order. */
export const MIGRATIONS: readonly Migration[] = [initial, ledgerViews, letterbox, waiting, meetings, clocks];

/**
 * Brings a database to the newest schema, each step in a transaction of its own together with its number.
 *
 * @returns the number of the schema it now has.
 * @throws AppError `VAULT_NEWER` when a newer Mixia has been at this database; nothing is changed then.
 */
export function migrate(db: Db, migrations: readonly Migration[] = MIGRATIONS): number {
  return withSqliteErrors(() => {
    assertNotNewer(db, migrations.length);
    migrations.slice(schemaNumber(db)).forEach((step) => {
      apply(db, step);
    });
    return schemaNumber(db);
  });
}

/**
 * @throws AppError `VAULT_NEWER` when the database has a step beyond `newest`.
 */
export function assertNotNewer(db: Db, newest: number = MIGRATIONS.length): void {
  if (schemaNumber(db) > newest) throw new AppError('VAULT_NEWER');
}

function schemaNumber(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function apply(db: Db, step: Migration): void {
  if (step.number !== schemaNumber(db) + 1) throw new RangeError('migrations count from 1 without a hole');
  db.transaction(() => {
    db.exec(step.sql);
    db.pragma(`user_version = ${String(step.number)}`);
  }).immediate();
}
