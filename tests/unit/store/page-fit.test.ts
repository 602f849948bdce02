import { expect, test } from 'vitest';
import { registerLead } from '../../../electron/vault/leads/register.ts';
import { inventor } from '../../bench/invented.ts';
import { teamVault, TEST_NOW } from '../../fixtures/vault.ts';

/** Enough for leaves of the search index to be full. */
const LEADS = 400;
const TABLES = ['event', 'section', 'lead', 'lead_text', 'subject', 'lead_search_data'];

test('leads of ordinary length, and the leaves of their search index, spill onto no page of their own', async () => {
  const { ledger, numbering } = await teamVault();
  const invent = inventor(TEST_NOW, LEADS, 320);
  ledger.write((writer) => {
    for (let index = 0; index < LEADS; index++) {
      registerLead(writer, ledger, numbering, { draft: invent(index), reporter: undefined });
    }
  });
  const pages = ledger.db.prepare(
    "SELECT name, count(*) AS pages, sum(pagetype = 'overflow') AS overflow FROM dbstat GROUP BY name",
  );
  const found = (pages.all() as { name: string; pages: number; overflow: number }[]).filter(({ name }) =>
    TABLES.includes(name),
  );
  expect(found.map(({ name }) => name).toSorted()).toEqual(TABLES.toSorted());
  expect(found.filter(({ overflow }) => overflow > 0)).toEqual([]);
  expect(Math.min(...found.map(({ pages: count }) => count))).toBeGreaterThan(10);
});
