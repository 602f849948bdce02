import { matterText } from '../../../shared/domain/lead/folded-text.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { wordsSpelt } from './kept-words.ts';

/** A person or a body that leads are about, with the unit as it was typed, and in how many leads. */
export type Person = { readonly name: string; readonly organisation: string; readonly leads: number };

/** A piece of a name, and how many people are wanted. */
export type PeopleQuery = { readonly text: string; readonly limit: number };

const PERSON =
  'SELECT name, unit AS organisation, count(DISTINCT lead) AS leads FROM subject INDEXED BY subject_person';
const GROUP = 'GROUP BY folded, name, unit';
/** Who is called exactly so, then whose name begins so; among equals who is in the most leads. */
const ORDER =
  'ORDER BY min(instr(folded, :folded), 2) + (folded <> :folded), leads DESC, name, organisation LIMIT :limit';

/** Along the index of names, which holds all that is told; a test reads the plans. */
export const PEOPLE_QUERIES = {
  holding: `${PERSON} WHERE name <> '' AND instr(folded, :folded) > 0 ${GROUP} ${ORDER}`,
  called: `${PERSON} WHERE folded = :folded AND name = :name ${GROUP} ORDER BY leads DESC, organisation LIMIT :limit`,
} as const;

/** Whom leads are about, by a piece of the name, or by the beginning of its pinyin or of its initials. */
export async function peopleNamed(
  { ledger: { db } }: Pick<OpenVault, 'ledger'>,
  { text, limit }: PeopleQuery,
): Promise<readonly Person[]> {
  const folded = matterText(text);
  if (folded === '') return [];
  const holding = prepare(db)(PEOPLE_QUERIES.holding).all({ folded, limit }) as Person[];
  if (holding.length === limit) return holding;
  const told = new Set(holding.map(({ name }) => name));
  const spelt = (await wordsSpelt(db, 'name', text)).filter(({ value }) => !told.has(value));
  const called = spelt.slice(0, limit).flatMap(({ value }) => peopleCalled(db, value, limit));
  return [...holding, ...called].slice(0, limit);
}

function peopleCalled(db: Db, name: string, limit: number): readonly Person[] {
  return prepare(db)(PEOPLE_QUERIES.called).all({ folded: matterText(name), name, limit }) as Person[];
}
