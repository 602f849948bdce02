import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedText } from '../../shared/domain/lead/folded-text.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { rowPlace } from '../../electron/vault/leads/row-place.ts';
import { indexLead, searchDiffers, unindexLead } from '../../electron/vault/search/lead-search.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';
import { searchText } from '../../electron/vault/search/tokens.ts';
import { register, teamVault } from '../fixtures/vault.ts';

/** Characters that searches, tokenizers and LIKE have stumbled over. */
const TRICKY = Array.from(
  [
    '张伟局处科的一二三〇々〻零abzABZ019０９ａＺ',
    ' .,;:!?%_"\'`*+-^()[]{}<>/\\|&=~#@$',
    '、。，；：？！“”‘’（）《》【】—…·',
    'éÉßıİſǅΣςσЖжがガｶﾞ한①㈱㎏℃ﬁ⑩½',
    '\u0301\u0308\u200d\u200b\u00a0\u3000\ufe0f\u00ad\u202e\ue000',
    '😀👨👩👧🇨🇳𠮷𫝀𬇙𮯠\u{30000}\u{31350}\u{f0000}⺀⼀㇀龻鿿㊙',
  ].join(''),
);

const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TRICKY) },
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const isPlain = (text: string) => text.isWellFormed() && !/\p{Cc}/u.test(text);
const words = (max: number) =>
  fc
    .array(character, { minLength: 1, maxLength: max })
    .map((all) => all.join(''))
    .filter(isPlain);
const fields = fc.array(words(12), { minLength: 1, maxLength: 3 });

/** Places of what LIKE would return over the folded texts, newest first; wildcards stand for themselves. */
function scanned(vault: OpenVault, query: string): number[] {
  const pattern = `%${foldedText(query.trim()).replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
  const rows = vault.ledger.db
    .prepare<[string], { row: number }>("SELECT row FROM lead_text WHERE text LIKE ? ESCAPE '\\' ORDER BY row DESC")
    .all(pattern);
  return rows.map(({ row }) => row);
}

function found(vault: OpenVault, query: string): { rows: number[]; total: number | null } {
  const { leads, total } = listLeads(vault, { search: query, limit: 1000, withTotal: true });
  return { rows: leads.map(({ id }) => rowOf(vault, id)), total };
}

/** A vault of 40 leads whose searched texts are then set at will: what is searched is all that is looked at here. */
async function vaultOf(count: number): Promise<{ vault: OpenVault; places: readonly number[] }> {
  const vault = await teamVault();
  for (let i = 0; i < count; i++) {
    await register(vault, { receivedOn: `2026-0${1 + (i % 2)}-1${i % 10}`, problem: `反映第${i}个问题` });
  }
  const rows = vault.ledger.db.prepare<[], { row: number }>('SELECT row FROM lead').all();
  return { vault, places: rows.map(({ row }) => row) };
}

/** Makes these the texts that are searched, whatever the leads say. */
function setTexts(db: Db, rows: readonly number[], textAt: (index: number) => string): void {
  db.transaction(() => {
    for (const [index, row] of rows.entries()) {
      unindexLead(db, row);
      indexLead(db, row, textAt(index));
    }
  })();
}

const COUNT = 40;

test('search finds exactly what a plain scan finds, newest first, for any part of any text', async () => {
  const { vault, places } = await vaultOf(COUNT);
  let hits = 0;
  const texts = fc.array(fields, { minLength: COUNT, maxLength: COUNT });
  const part = fc.tuple(fc.nat(COUNT - 1), fc.nat(30), fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(
      texts,
      fc.array(part, { maxLength: 12 }),
      fc.array(words(3), { maxLength: 12 }),
      (all, parts, others) => {
        const { db } = vault.ledger;
        for (const [index, row] of places.entries()) {
          unindexLead(db, row);
          indexLead(db, row, searchText(all[index] ?? []));
        }
        const queries = [...parts.map(([of, from, length]) => cut((all[of] ?? []).join(' '), from, length)), ...others];
        for (const query of queries.filter((text) => foldedText(text.trim()) !== '')) {
          const due = scanned(vault, query);
          hits += due.length;
          expect(found(vault, query), JSON.stringify(query)).toEqual({ rows: due, total: due.length });
        }
      },
    ),
    { numRuns: 80 },
  );
  expect(hits).toBeGreaterThan(500);
  expect(drained(searchDiffers(vault.ledger.db))).toBe(false);
});

/** A part of a text, cut between characters. */
function cut(text: string, from: number, length: number): string {
  const characters = Array.from(text);
  const start = from % characters.length;
  return characters.slice(start, start + length).join('');
}

function drained<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

test('every character that may stand in a text is found by itself and by nothing else', async () => {
  const { vault, places } = await vaultOf(COUNT);
  const { db } = vault.ledger;
  const [row = 0, other = 0] = places;
  setTexts(db, places, () => '');
  const step = 997;
  const characters = Array.from({ length: Math.floor(0x110000 / step) }, (_, i) => i * step)
    .concat(TRICKY.map((text) => text.codePointAt(0) ?? 0))
    .filter((code) => (code < 0xd800 || code > 0xdfff) && isPlain(String.fromCodePoint(code)))
    .map((code) => String.fromCodePoint(code))
    .filter((text) => foldedText(text.trim()) !== '');
  expect(characters.length).toBeGreaterThan(1000);
  db.transaction(() => {
    for (const text of characters) {
      setTexts(db, [row, other], (index) => searchText([index === 0 ? `前${text}后` : '前后']));
      expect(found(vault, text).rows, `U+${(text.codePointAt(0) ?? 0).toString(16)}`).toEqual(scanned(vault, text));
      expect(found(vault, '前后').rows).toEqual([other]);
    }
  })();
});

test('a query does not reach from one field into the next', async () => {
  const { vault, places } = await vaultOf(COUNT);
  const { db } = vault.ledger;
  const [row = 0] = places;
  setTexts(db, places, (index) => searchText(index === 0 ? ['张伟', '局长'] : ['别的']));
  expect(found(vault, '伟局').rows).toEqual([]);
  expect(found(vault, '伟\u001f局').rows).toEqual([]);
  expect(found(vault, '张伟').rows).toEqual([row]);
});

test('pages of a search follow on each other, and rows of one day keep their order', async () => {
  const { vault, places } = await vaultOf(COUNT);
  const { db } = vault.ledger;
  setTexts(db, places, () => '同一句话');
  const rows: number[] = [];
  for (let after: number | undefined; ;) {
    const page = listLeads(vault, { search: '一句', limit: 7, after, withTotal: false });
    rows.push(...page.leads.map(({ id }) => rowOf(vault, id)));
    if (page.next === null) break;
    after = page.next;
  }
  expect(rows).toEqual(scanned(vault, '一句'));
  expect(rows).toHaveLength(COUNT);
  expect(rowPlace(db, '2026-01-10', undefined)).toBeGreaterThan(rows.at(-1) ?? 0);
});

function rowOf(vault: OpenVault, id: string): number {
  return vault.ledger.db.prepare<[string], { row: number }>('SELECT row FROM lead WHERE id = ?').get(id)?.row ?? -1;
}
