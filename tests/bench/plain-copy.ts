import { tokensOf } from '../../electron/vault/search/tokens.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';

/** How the rows of one table are read from a vault and written into plain SQLite. */
export type TableCopy = { readonly read: string; readonly write: string };

const marks = (columns: number): string => Array.from({ length: columns }, () => '?').join(', ');

const LEAD: TableCopy = { read: 'SELECT * FROM lead ORDER BY row', write: `INSERT INTO lead VALUES (${marks(30)})` };
const SUBJECT: TableCopy = { read: 'SELECT * FROM subject', write: `INSERT INTO subject VALUES (${marks(10)})` };
const TEXT: TableCopy = { read: 'SELECT * FROM lead_text', write: 'INSERT INTO lead_text VALUES (?, ?)' };
const EVENT: TableCopy = {
  read: 'SELECT * FROM event ORDER BY n',
  write: 'INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
};
const SECTION: TableCopy = {
  read: 'SELECT * FROM section ORDER BY event',
  write: 'INSERT INTO section VALUES (?, ?, ?)',
};
const REPORTER: TableCopy = {
  read: 'SELECT * FROM reporter_section ORDER BY event',
  write: 'INSERT INTO reporter_section VALUES (?, ?)',
};
const LOG: TableCopy = { read: 'SELECT * FROM log ORDER BY seq', write: 'INSERT INTO log VALUES (?, ?, ?, ?, ?)' };
const SEARCH_WRITE = 'INSERT INTO lead_search (rowid, tokens) VALUES (?, ?)';

/** What a list reads. */
export const LEDGER_COPIES: readonly TableCopy[] = [LEAD, SUBJECT, TEXT];

/** Everything that registering leads writes, the search index apart. */
const EVERYTHING: readonly TableCopy[] = [EVENT, SECTION, REPORTER, LOG, LEAD, SUBJECT, TEXT];

/** Copies a table. */
export function copyRows(from: Db, to: Db, { read, write }: TableCopy): void {
  const insert = to.prepare(write);
  for (const row of from.prepare(read).raw().iterate()) insert.run(...(row as unknown[]));
}

/** Rows that are ready to be inserted, in memory. */
export type ReadyRows = readonly { readonly write: string; readonly rows: readonly (readonly unknown[])[] }[];

/** Reads all that registering leads wrote into a vault, its search index as the texts it was made from. */
export function readyRows(from: Db): ReadyRows {
  const tables = EVERYTHING.map(({ read, write }) => ({ write, rows: from.prepare(read).raw().all() as unknown[][] }));
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
