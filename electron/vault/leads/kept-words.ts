import { setImmediate } from 'node:timers/promises';
import type { KNOWN_FIELDS } from '../../../shared/contract/leads.ts';
import { foldedText } from '../../../shared/domain/lead/folded-text.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { isSpelt, loadSpeller, type Spelling, spellingAsked } from '../search/pinyin.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { leadsVersion } from './leads-version.ts';

/** A field whose words are kept: those of the form, and the names of whom leads are about. */
export type WordField = (typeof KNOWN_FIELDS)[number] | 'name';

/** Something that leads hold, and how often. */
export type Word = { readonly value: string; readonly uses: number };

/** At most so many different words of a field are kept in memory, the most used. */
const MOST_WORDS = 100_000;
const COUNTED = `ORDER BY uses DESC, value LIMIT ${MOST_WORDS}`;

/** Where the words of each field are counted, each along an index that holds nothing else. Voided leads offer the form none. */
export const WORD_QUERIES: Readonly<Record<WordField, string>> = {
  name: `SELECT name AS value, count(*) AS uses FROM subject INDEXED BY subject_person WHERE name <> '' GROUP BY folded, name ${COUNTED}`,
  organisation: `SELECT unit AS value, count(*) AS uses FROM subject INDEXED BY subject_unit WHERE unit <> '' AND valid = 1 GROUP BY unit ${COUNTED}`,
  post: `SELECT post AS value, count(*) AS uses FROM subject INDEXED BY subject_post WHERE post <> '' AND valid = 1 GROUP BY post ${COUNTED}`,
  handler: `SELECT handler AS value, count(*) AS uses FROM lead INDEXED BY lead_handler WHERE handler <> '' AND status <> 'void' GROUP BY handler ${COUNTED}`,
  originalPlace: `SELECT originalPlace AS value, count(*) AS uses FROM lead INDEXED BY lead_kept_at WHERE originalPlace <> '' AND status <> 'void' GROUP BY originalPlace ${COUNTED}`,
  sourceOrganisation: `SELECT sourceOrganisation AS value, count(*) AS uses FROM lead INDEXED BY lead_sender WHERE sourceOrganisation <> '' AND status <> 'void' GROUP BY sourceOrganisation ${COUNTED}`,
};

type Kept = {
  readonly version: number;
  readonly words: readonly (Word & { readonly folded: string })[];
  readonly spellings: Map<string, readonly Spelling[]>;
};

/** As long as the database is open, and read again after leads were written. */
const kept = new WeakMap<Db, Map<WordField, Kept>>();

/**
 * The words of a field that hold a text, or are spelt so; the most used first.
 * @throws AppError as {@link wordsSpelt}
 */
export async function wordsLike(db: Db, field: WordField, text: string): Promise<readonly Word[]> {
  const folded = foldedText(text.trim());
  const spelt = new Set((await wordsSpelt(db, field, text)).map(({ value }) => value));
  return keptOf(db, field).words.filter((word) => word.folded.includes(folded) || spelt.has(word.value));
}

/**
 * The words of a field whose pinyin or its initials begin with a text; none where that is not written in letters. They
 * are counted when they are first asked for, spelt when they are first asked for in letters, and kept until leads change.
 * @throws AppError VAULT_LOCKED when the vault was closed meanwhile
 */
export async function wordsSpelt(db: Db, field: WordField, text: string): Promise<readonly Word[]> {
  const asked = spellingAsked(text);
  if (asked === undefined) return [];
  const { words, spellings } = keptOf(db, field);
  await spellAll(words, spellings, field === 'name');
  // Locking does not wait for spelling.
  if (!db.open) throw new AppError('VAULT_LOCKED');
  return words.filter(({ value }) => isSpelt(spellings.get(value) ?? [], asked));
}

function keptOf(db: Db, field: WordField): Kept {
  const fields = kept.get(db) ?? new Map<WordField, Kept>();
  kept.set(db, fields);
  const before = fields.get(field);
  const version = leadsVersion(db);
  if (before?.version === version) return before;
  const words = (prepare(db)(WORD_QUERIES[field]).all() as Word[]).map((word) => ({
    ...word,
    folded: foldedText(word.value),
  }));
  const now = { version, words, spellings: stillNeeded(before?.spellings, words) };
  fields.set(field, now);
  return now;
}

/** Spelling costs more than counting, so it is carried over; of words that are gone nothing is kept. */
function stillNeeded(
  before: ReadonlyMap<string, readonly Spelling[]> | undefined,
  words: readonly Word[],
): Map<string, readonly Spelling[]> {
  const spellings = new Map<string, readonly Spelling[]>();
  if (before === undefined || before.size === 0) return spellings;
  for (const { value } of words) {
    const known = before.get(value);
    if (known !== undefined) spellings.set(value, known);
  }
  return spellings;
}

const SPELT_AT_ONCE = 500;

/** In pieces, with room for other calls between them. */
async function spellAll(
  words: readonly Word[],
  spellings: Map<string, readonly Spelling[]>,
  isName: boolean,
): Promise<void> {
  const missing = words.filter(({ value }) => !spellings.has(value));
  if (missing.length === 0) return;
  const spell = await loadSpeller();
  for (const [index, { value }] of missing.entries()) {
    if (!spellings.has(value)) spellings.set(value, spell(value, isName));
    if (index % SPELT_AT_ONCE === SPELT_AT_ONCE - 1) await setImmediate();
  }
}
