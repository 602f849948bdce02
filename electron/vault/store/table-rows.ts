import type { Db, Statement } from './open-database.ts';
import { type Prepare, statements } from './statements.ts';

/** A value of a column. */
export type SqlValue = string | number | null;
/** A row by column name. */
export type Row = Readonly<Record<string, SqlValue>>;

/** A table whose rows belong to streams: names are constants of the program, never input. */
export type RowTable = {
  /** Writes the rows of a stream that has none yet. */
  readonly insert: (db: Db, rows: readonly Row[]) => void;
  readonly replace: (db: Db, owner: string, rows: readonly Row[]) => void;
  readonly differs: (db: Db, owner: string, rows: readonly Row[]) => boolean;
  readonly owners: (db: Db) => Iterable<string>;
  readonly name: string;
};

/** Describes a projection table: its columns, and the one that names the stream a row belongs to. */
export function rowTable(name: string, owner: string, columns: readonly string[], order: string): RowTable {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const insert = `INSERT INTO ${name} (${list}) VALUES (${columns.map(() => '?').join(', ')})`;
  const remove = `DELETE FROM ${name} WHERE "${owner}" = ?`;
  const select = `SELECT ${list} FROM ${name} WHERE "${owner}" = ? ORDER BY "${order}"`;
  const owners = `SELECT DISTINCT "${owner}" AS owner FROM ${name}`;
  const write = (db: Db, rows: readonly Row[]) => {
    for (const row of rows) prepare(db)(insert).run(...columns.map((column) => row[column] ?? null));
  };
  return {
    name,
    insert: write,
    replace(db, stream, rows) {
      prepare(db)(remove).run(stream);
      write(db, rows);
    },
    differs(db, stream, rows) {
      const there = prepare(db)(select).all(stream);
      const due = [...rows].sort((a, b) => compare(a[order] ?? null, b[order] ?? null));
      const pick = (row: Row) => columns.map((column) => row[column] ?? null);
      return JSON.stringify((there as Row[]).map(pick)) !== JSON.stringify(due.map(pick));
    },
    owners: (db) => (prepare(db)(owners).all() as { owner: string }[]).map((row) => row.owner),
  };
}

const caches = new WeakMap<Db, Prepare>();

/** Prepared statements of a database, kept as long as it is open. */
export function prepare(db: Db): (sql: string) => Statement {
  const known = caches.get(db) ?? statements(db);
  caches.set(db, known);
  return (sql) => known<unknown[]>(sql);
}

function compare(a: SqlValue, b: SqlValue): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // SQLite's BINARY collation compares UTF-8 bytes, which is the order of code points.
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
