import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { tokenOf, tokensOf } from './tokens.ts';

/** The statements of one index and of the texts it was made from. */
export type SearchIndex = Readonly<
  Record<'addText' | 'addTokens' | 'dropTokens' | 'dropText' | 'text' | 'intact' | 'terms' | 'texts', string>
>;

/** Leads. */
const LEADS: SearchIndex = {
  addText: 'INSERT INTO lead_text (row, text) VALUES (?, ?)',
  addTokens: 'INSERT INTO lead_search (rowid, tokens) VALUES (?, ?)',
  dropTokens: "INSERT INTO lead_search (lead_search, rowid, tokens) VALUES ('delete', ?, ?)",
  dropText: 'DELETE FROM lead_text WHERE row = ?',
  text: 'SELECT text FROM lead_text WHERE row = ?',
  intact: "INSERT INTO lead_search (lead_search) VALUES ('integrity-check')",
  terms: 'SELECT term, doc, cnt FROM lead_search_terms',
  texts: 'SELECT row, text FROM lead_text WHERE row > ? ORDER BY row LIMIT ?',
};

/** Items of the letterbox. */
export const ITEM_SEARCH: SearchIndex = {
  addText: 'INSERT INTO item_text (row, text) VALUES (?, ?)',
  addTokens: 'INSERT INTO item_search (rowid, tokens) VALUES (?, ?)',
  dropTokens: "INSERT INTO item_search (item_search, rowid, tokens) VALUES ('delete', ?, ?)",
  dropText: 'DELETE FROM item_text WHERE row = ?',
  text: 'SELECT text FROM item_text WHERE row = ?',
  intact: "INSERT INTO item_search (item_search) VALUES ('integrity-check')",
  terms: 'SELECT term, doc, cnt FROM item_search_terms',
  texts: 'SELECT row, text FROM item_text WHERE row > ? ORDER BY row LIMIT ?',
};

/** Puts the text of a lead, or of an item, into its index. */
export function indexLead(db: Db, row: number, text: string, index = LEADS): void {
  prepare(db)(index.addText).run(row, text);
  prepare(db)(index.addTokens).run(row, tokensOf(text));
}

/**
 * Takes a lead out of the index. The index holds no text of its own, so it is told exactly what was put in;
 * `secure-delete` then removes the entries themselves, not only their visibility.
 */
export function unindexLead(db: Db, row: number, index = LEADS): void {
  const text = textOf(db, row, index);
  if (text === undefined) return;
  prepare(db)(index.dropTokens).run(row, tokensOf(text));
  prepare(db)(index.dropText).run(row);
}

/** The indexed text of a lead. */
export function textOf(db: Db, row: number, index = LEADS): string | undefined {
  const found = prepare(db)(index.text).get(row) as { text: string } | undefined;
  return found?.text;
}

/**
 * True when the index and the texts it was made from disagree: the structure is broken, or a term stands in another
 * number of leads, or another number of times, than the texts say. Pauses (`null`) between parts of the work.
 */
export function* searchDiffers(db: Db, index = LEADS): Generator<null, boolean, void> {
  try {
    prepare(db)(index.intact).run();
  } catch {
    return true;
  }
  yield null;
  const due = yield* characterCounts(db, index);
  const there = prepare(db)(index.terms).all() as TermRow[];
  const found = new Map(there.map((row) => [row.term, row]));
  return (
    found.size !== due.size ||
    [...due].some(([character, { doc, cnt }]) => {
      const row = found.get(tokenOf(character));
      return row?.doc !== doc || row.cnt !== cnt;
    })
  );
}

type TermRow = { readonly term: string; readonly doc: number; readonly cnt: number };
type Count = { doc: number; cnt: number; last: number };

const TEXTS_AT_ONCE = 200;

function* characterCounts(db: Db, index: SearchIndex): Generator<null, ReadonlyMap<string, Count>, void> {
  const counts = new Map<string, Count>();
  const texts = prepare(db)(index.texts);
  for (let after = -1; ;) {
    const rows = texts.all(after, TEXTS_AT_ONCE) as { row: number; text: string }[];
    for (const { row, text } of rows) for (const character of text) count(counts, character, row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < TEXTS_AT_ONCE) return counts;
    after = last.row;
    yield null;
  }
}

function count(counts: Map<string, Count>, character: string, row: number): void {
  const known = counts.get(character);
  if (known === undefined) {
    counts.set(character, { doc: 1, cnt: 1, last: row });
    return;
  }
  known.cnt += 1;
  if (known.last !== row) known.doc += 1;
  known.last = row;
}
