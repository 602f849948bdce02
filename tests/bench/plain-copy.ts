import { tokensOf } from '../../electron/vault/search/tokens.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';

/** A table, and how its rows are read from a vault. They are written as they come, however many columns that are. */
export type TableCopy = { readonly table: string; readonly read: string };

const LEAD: TableCopy = { table: 'lead', read: 'SELECT * FROM lead ORDER BY row' };
const SUBJECT: TableCopy = { table: 'subject', read: 'SELECT * FROM subject' };
const TEXT: TableCopy = { table: 'lead_text', read: 'SELECT * FROM lead_text' };
const EVENT: TableCopy = { table: 'event', read: 'SELECT * FROM event ORDER BY n' };
const SECTION: TableCopy = { table: 'section', read: 'SELECT * FROM section ORDER BY event' };
const REPORTER: TableCopy = { table: 'reporter_section', read: 'SELECT * FROM reporter_section ORDER BY event' };
const LOG: TableCopy = { table: 'log', read: 'SELECT * FROM log ORDER BY seq' };
const SEARCH_WRITE = 'INSERT INTO lead_search (rowid, tokens) VALUES (?, ?)';

/** What a list reads. */
export const LEDGER_COPIES: readonly TableCopy[] = [LEAD, SUBJECT, TEXT];

/** Everything that registering leads writes, the search index apart. */
const EVERYTHING: readonly TableCopy[] = [EVENT, SECTION, REPORTER, LOG, LEAD, SUBJECT, TEXT];

/** What writes a row of such a table. */
function writeOf(from: Db, { table, read }: TableCopy): string {
  const marks = from
    .prepare(read)
    .columns()
    .map(() => '?');
  return `INSERT INTO ${table} VALUES (${marks.join(', ')})`;
}

/** Copies a table. */
export function copyRows(from: Db, to: Db, copy: TableCopy): void {
  const insert = to.prepare(writeOf(from, copy));
  for (const row of from.prepare(copy.read).raw().iterate()) insert.run(...(row as unknown[]));
}

/** Rows that are ready to be inserted, in memory. */
export type ReadyRows = readonly { readonly write: string; readonly rows: readonly (readonly unknown[])[] }[];

/** Reads all that registering leads wrote into a vault, its search index as the texts it was made from. */
export function readyRows(from: Db): ReadyRows {
  const tables = EVERYTHING.map((copy) => ({
    write: writeOf(from, copy),
    rows: from.prepare(copy.read).raw().all() as unknown[][],
  }));
  const texts = from.prepare(TEXT.read).raw().all() as [number, string][];
  return [...tables, { write: SEARCH_WRITE, rows: texts.map(([row, text]) => [row, tokensOf(text)]) }];
}

/** Inserts them in one transaction. */
export function insertReady(db: Db, ready: ReadyRows): void {
  db.transaction(() => {
    for (const { write, rows } of ready) {
      const insert = db.prepare(write);
      for (const row of rows) insert.run(...row);
    }
  }).immediate();
}
