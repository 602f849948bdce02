import { type Db, type Statement } from './open-database.ts';

/** Prepares a statement at its first use and keeps it for the next. */
export type Prepare = <P extends unknown[], R = unknown>(sql: string) => Statement<P, R>;

/** A cache of prepared statements for one open database; it ends with it. */
export function statements(db: Db): Prepare {
  const known = new Map<string, Statement>();
  return <P extends unknown[], R>(sql: string): Statement<P, R> => {
    const before = known.get(sql);
    if (before !== undefined) return before as Statement<P, R>;
    const made = db.prepare<P, R>(sql);
    known.set(sql, made);
    return made;
  };
}
