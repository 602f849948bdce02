import { expect, test } from 'vitest';
import { DATE_QUERIES } from '../../../electron/vault/desk/dates.ts';
import { MISSED_QUERIES } from '../../../electron/vault/missed/lead-dates.ts';
import { MISSED_OFFICE_QUERIES } from '../../../electron/vault/missed/office-dates.ts';
import { RECOUNT_SQL } from '../../../electron/vault/leads/recount.ts';
import { DESK_QUERIES } from '../../../electron/vault/desk/today.ts';
import { ENVELOPE_QUERIES } from '../../../electron/vault/envelopes/list.ts';
import type { OpenVault } from '../../../electron/vault/host/open-vault.ts';
import { ITEM_QUERIES } from '../../../electron/vault/items/list-items.ts';
import { WORD_QUERIES } from '../../../electron/vault/leads/kept-words.ts';
import { BY_STATUS, type Source, SOURCES } from '../../../electron/vault/leads/ledger-sources.ts';
import { countWalk, type Narrowing, placesWalk, ROW, rowsWalk } from '../../../electron/vault/leads/ledger-walks.ts';
import { EARLIER_SQL } from '../../../electron/vault/leads/list-leads.ts';
import { MEETING_QUERIES } from '../../../electron/vault/meetings/list.ts';
import { WAITING_QUERY } from '../../../electron/vault/meetings/waiting.ts';
import { PEOPLE_QUERIES } from '../../../electron/vault/leads/people.ts';
import { WAITING_QUERIES } from '../../../electron/vault/leads/waiting.ts';
import { DUTY_SQL } from '../../../electron/vault/rules/duties.ts';
import { RECEIVED_SINCE } from '../../../electron/vault/rules/set.ts';
import { UNRECEIPTED_QUERIES } from '../../../electron/vault/packages/packages.ts';
import { countSql, pageSql, placesSql } from '../../../electron/vault/store/walk.ts';
import { register, teamVault } from '../../fixtures/vault.ts';

/** How SQLite would go about a query, a line a step. */
function planOf(vault: OpenVault, sql: string): string {
  const explain = `EXPLAIN QUERY PLAN ${sql}`;
  const steps = vault.ledger.db.prepare(explain).all(...valuesFor(sql)) as { detail: string }[];
  return steps.map(({ detail }) => detail).join('\n');
}

/** The list of values that a statement was given, and the full-text index entered by its phrase. */
const IS_GIVEN = /^SCAN json_each VIRTUAL TABLE INDEX 1:|VIRTUAL TABLE INDEX \d+:\S*M/u;

/** Steps that walk through a whole table. */
function scansOf(plan: string): string[] {
  return plan.split('\n').filter((step) => step.startsWith('SCAN') && !IS_GIVEN.test(step));
}

/** Steps that walk through a whole table or a whole index that is not made for exactly this. */
const wideScansOf = (plan: string, index: string) =>
  scansOf(plan).filter((step) => !step.endsWith(`USING COVERING INDEX ${index}`));

/** Steps that read a row of the ledger itself, which is wide: not from an index alone, nor from a table of places. */
const wideReadsOf = (plan: string) =>
  plan
    .split('\n')
    .filter((step) => /^\w+ [lm] /u.test(step) && !/COVERING INDEX|PRIMARY KEY \(counterpart/u.test(step));

/** The statements about a list. */
const listOf = (source: Source, narrowing: Narrowing) => pageSql(rowsWalk(source, narrowing), ROW);
const placesOf = (source: Source, narrowing: Narrowing) => placesSql(placesWalk(source, narrowing));
const countOf = (source: Source, narrowing: Narrowing) => countSql(countWalk(source, narrowing));

const NOTHING: Narrowing = { search: false, status: false, overdue: false };
const NARROWINGS: readonly Narrowing[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  search: (bits & 1) > 0,
  status: (bits & 2) > 0,
  overdue: (bits & 4) > 0,
}));
const NAMED: readonly (readonly [string, Source])[] = [...Object.entries(SOURCES), ['of one status', BY_STATUS]];

/** The index that a source names and that holds nothing but what it needs. */
const indexOf = ({ from }: Source): string => /INDEXED BY (\w+)/u.exec(from)?.[1] ?? 'none';

test.each(NAMED)(
  'the list "%s" is read off an index in the order of the ledger, however it is narrowed',
  async (_, source) => {
    const vault = await teamVault();
    await register(vault);
    for (const narrowing of NARROWINGS) {
      for (const sql of [listOf(source, narrowing), placesOf(source, narrowing)]) {
        const plan = planOf(vault, sql);
        expect({ sql, scans: wideScansOf(plan, indexOf(source)) }).toEqual({ sql, scans: [] });
        expect({ sql, sorts: plan.includes('TEMP B-TREE') }).toEqual({ sql, sorts: false });
      }
      const count = countOf(source, narrowing);
      expect({ count, scans: wideScansOf(planOf(vault, count), indexOf(source)) }).toEqual({ count, scans: [] });
    }
  },
);

test.each(NAMED)('counting "%s" and finding its places reads no row of the ledger', async (_, source) => {
  const vault = await teamVault();
  for (const search of [false, true]) {
    const narrowing = { ...NOTHING, search };
    for (const sql of [countOf(source, narrowing), placesOf(source, narrowing)]) {
      expect({ sql, reads: wideReadsOf(planOf(vault, sql)) }).toEqual({ sql, reads: [] });
    }
  }
});

test('earlier leads on a name are found by an index', async () => {
  expect(scansOf(planOf(await teamVault(), EARLIER_SQL))).toEqual([]);
});

test('what the desk asks is read off indexes, the dates without sorting', async () => {
  const vault = await teamVault();
  const waits = Object.values(WAITING_QUERIES.all);
  const { whose: _, ...dates } = DATE_QUERIES;
  for (const sql of [
    ...Object.values(DESK_QUERIES),
    ...Object.values({ ...dates, ...DUTY_SQL }),
    UNRECEIPTED_QUERIES.list,
    ...waits,
  ]) {
    const plan = planOf(vault, sql);
    expect({ sql, scans: scansOf(plan).filter((step) => !step.endsWith('USING INDEX package_waiting')) }).toEqual({
      sql,
      scans: [],
    });
    expect(plan).not.toContain('TEMP B-TREE');
  }
});

test('missed dates are found by indexes that hold no others, and a change of rules reads what it concerns', async () => {
  const vault = await teamVault();
  const db = vault.ledger.db;
  for (const sql of [
    ...Object.values(MISSED_QUERIES),
    ...Object.values(MISSED_OFFICE_QUERIES),
    DATE_QUERIES.whose,
    RECEIVED_SINCE,
    ...Object.values(RECOUNT_SQL),
  ]) {
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...valuesFor(sql)) as { detail: string }[];
    const scans = steps.filter(
      ({ detail }) =>
        detail.startsWith('SCAN') && !/USING INDEX (clock_missed_ended|office_clock_missed_ended)/u.test(detail),
    );
    expect({ sql, scans }).toEqual({ sql, scans: [] });
  }
});

/** Nothing, for each value that a statement asks for. */
function valuesFor(sql: string): readonly unknown[] {
  const names = [...sql.matchAll(/:(\w+)/gu)].map(([, name = '']) => [name, null] as const);
  return names.length > 0 ? [Object.fromEntries(names)] : [...sql.matchAll(/\?/gu)].map(() => null);
}

test('what waits in one lead is found by the lead', async () => {
  const vault = await teamVault();
  for (const sql of Object.values(WAITING_QUERIES.lead)) {
    expect(scansOf(planOf(vault, sql))).toEqual([]);
    expect(planOf(vault, sql)).toContain('waiting_lead (lead=? AND kind=?');
  }
});

test('the letterbox, the register and the meetings are listed and counted along their indexes, without sorting', async () => {
  const vault = await teamVault();
  const lists = [ITEM_QUERIES, ENVELOPE_QUERIES, MEETING_QUERIES].flatMap((queries) => Object.values(queries));
  for (const { page, count } of lists) {
    for (const sql of [page, count]) {
      const plan = planOf(vault, sql);
      expect({ sql, scans: scansOf(plan) }).toEqual({ sql, scans: [] });
      expect(plan).not.toContain('TEMP B-TREE');
    }
  }
});

test('what waits for a meeting is read off the table of what waits, in its order', async () => {
  const plan = planOf(await teamVault(), WAITING_QUERY);
  expect(plan).toContain('SEARCH w USING PRIMARY KEY (kind=? AND day<?)');
  expect(scansOf(plan)).toEqual([]);
  expect(plan).not.toContain('TEMP B-TREE');
});

test.each(Object.entries({ ...WORD_QUERIES, holding: PEOPLE_QUERIES.holding }))(
  'the words "%s" are counted along an index that holds nothing else',
  async (_, sql) => {
    const plan = planOf(await teamVault(), sql);
    expect(scansOf(plan)).toEqual([expect.stringMatching(/^SCAN \w+ USING COVERING INDEX \w+$/u)]);
    expect(plan).not.toContain('TEMP B-TREE FOR GROUP BY');
  },
);

test('the units of one name are found by the index of names', async () => {
  const plan = planOf(await teamVault(), PEOPLE_QUERIES.called);
  expect(plan).toContain('SEARCH subject USING COVERING INDEX subject_person');
});

test('a query that has no index is told by its plan', async () => {
  const vault = await teamVault();
  expect(scansOf(planOf(vault, 'SELECT id FROM lead WHERE excerpt = :text'))).toEqual(['SCAN lead']);
  expect(wideReadsOf(planOf(vault, 'SELECT m.excerpt FROM lead m WHERE m.row < :after'))).toHaveLength(1);
  expect(scansOf(planOf(vault, 'SELECT rowid FROM lead_search'))).toHaveLength(1);
});
