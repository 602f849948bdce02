import type { ArticleRow, RegulationRow, TextsInput, TextsShown } from '../../../shared/contract/regulations.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { stateNow } from '../members/state-now.ts';
import { searchText } from '../search/tokens.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** So many articles are shown at once. */
const MOST_FOUND = 200;

const BY_TITLE = 'SELECT id FROM regulation WHERE title = ?';
const HEADS = 'SELECT id, title, source, fileSha256, actor, importedAt FROM regulation ORDER BY title, id';
const NUMBERS = 'SELECT number FROM regulation_article WHERE regulation = ? ORDER BY place';
/**
 * Every article is looked at: a unit holds a dozen texts, a few hundred articles, and an index by character would cost more
 * to keep and to check than this costs. `instr` takes a piece as it is, where LIKE has signs of its own.
 */
const MATCHING = `FROM regulation_article AS a JOIN regulation AS r ON r.id = a.regulation
WHERE r.title = ifnull(?, r.title) AND a.number = ifnull(?, a.number) AND instr(a.folded, ?) > 0`;
const COUNT = `SELECT count(*) AS total ${MATCHING}`;
const FOUND = `SELECT r.title, a.number, a.chapter, a.text ${MATCHING} ORDER BY r.title, r.id, a.place LIMIT ?`;

/** The texts that were imported, and the articles that were asked for: by a piece of their text, by name or by number. */
export function regulationTexts(vault: OpenVault, { search = '', title, article }: TextsInput): TextsShown {
  const { db } = vault.ledger;
  const texts = headsIn(db).map((head) => rowOf(vault, head));
  const piece = searchText([search.trim()]);
  if (piece === '' && title === undefined && article === undefined) return { texts, total: 0, found: [] };
  const asked = [title?.normalize('NFC') ?? null, article ?? null, piece];
  const { total } = prepare(db)(COUNT).get(...asked) as { readonly total: number };
  return { texts, total, found: prepare(db)(FOUND).all(...asked, MOST_FOUND) as ArticleRow[] };
}

/** The stream of the text of this name, if one was imported. */
export function regulationNamed(db: Db, title: string): string | undefined {
  return (prepare(db)(BY_TITLE).get(title) as { readonly id: string } | undefined)?.id;
}

/** How a text stands in the list. */
export function regulationRow(vault: OpenVault, id: string): RegulationRow {
  const head = headsIn(vault.ledger.db).find((one) => one.id === id);
  if (head === undefined) throw new Error('the text that was just imported is not there');
  return rowOf(vault, head);
}

type Head = Pick<RegulationRow, 'title' | 'source' | 'fileSha256'> & {
  readonly id: string;
  readonly actor: string;
  readonly importedAt: string;
};

const headsIn = (db: Db) => prepare(db)(HEADS).all() as Head[];

function rowOf(vault: OpenVault, { id, title, source, fileSha256, actor, importedAt }: Head): RegulationRow {
  const by = stateNow(vault).members.find(({ key }) => key === actor)?.name ?? null;
  const numbers = prepare(vault.ledger.db)(NUMBERS).all(id) as { readonly number: string }[];
  const on = businessDate(Date.parse(importedAt));
  return { title, source, fileSha256, numbers: numbers.map(({ number }) => number), by, on };
}
