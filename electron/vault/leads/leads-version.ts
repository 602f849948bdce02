import type { Db } from '../store/open-database.ts';

const versions = new WeakMap<Db, number>();

/** Notes that leads were written, so that what is kept in memory of them is read again. */
export function leadsChanged(db: Db): void {
  versions.set(db, leadsVersion(db) + 1);
}

/** Grows with every writing of a lead since the database was opened. */
export function leadsVersion(db: Db): number {
  return versions.get(db) ?? 0;
}
