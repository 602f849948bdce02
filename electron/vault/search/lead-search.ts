import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { tokensOf } from './tokens.ts';

/** Puts the text of a lead into the index. */
export function indexLead(db: Db, row: number, text: string): void {
  prepare(db)('INSERT INTO lead_text (row, text) VALUES (?, ?)').run(row, text);
  prepare(db)('INSERT INTO lead_search (rowid, tokens) VALUES (?, ?)').run(row, tokensOf(text));
}

/**
 * Takes a lead out of the index. The index holds no text of its own, so it is told exactly what was put in;
 * `secure-delete` then removes the entries themselves, not only their visibility.
 */
export function unindexLead(db: Db, row: number): void {
  const text = textOf(db, row);
  if (text === undefined) return;
  prepare(db)("INSERT INTO lead_search (lead_search, rowid, tokens) VALUES ('delete', ?, ?)").run(row, tokensOf(text));
  prepare(db)('DELETE FROM lead_text WHERE row = ?').run(row);
}

/** The indexed text of a lead. */
export function textOf(db: Db, row: number): string | undefined {
  const found = prepare(db)('SELECT text FROM lead_text WHERE row = ?').get(row) as { text: string } | undefined;
  return found?.text;
}

/**
 * True when the index and the texts it was made from disagree: the structure is broken, or a term stands in another
 * number of leads, or another number of times, than the texts say.
 */
export function searchDiffers(db: Db): boolean {
  try {
    prepare(db)("INSERT INTO lead_search (lead_search) VALUES ('integrity-check')").run();
  } catch {
    return true;
  }
  const due = termCounts(db);
  const there = prepare(db)('SELECT term, doc, cnt FROM lead_search_terms').iterate() as Iterable<TermRow>;
  let seen = 0;
  for (const { term, doc, cnt } of there) {
    const count = due.get(term);
    if (count?.doc !== doc || count.cnt !== cnt) return true;
    seen += 1;
  }
  return seen !== due.size;
}

type TermRow = { readonly term: string; readonly doc: number; readonly cnt: number };

function termCounts(db: Db): Map<string, { doc: number; cnt: number; last: number }> {
  const counts = new Map<string, { doc: number; cnt: number; last: number }>();
  const rows = prepare(db)('SELECT row, text FROM lead_text').iterate() as Iterable<{ row: number; text: string }>;
  for (const { row, text } of rows) {
    for (const term of text === '' ? [] : tokensOf(text).split(' ')) {
      const count = counts.get(term);
      if (count === undefined) counts.set(term, { doc: 1, cnt: 1, last: row });
      else {
        count.cnt += 1;
        if (count.last !== row) count.doc += 1;
        count.last = row;
      }
    }
  }
  return counts;
}
