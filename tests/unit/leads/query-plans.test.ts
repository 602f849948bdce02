import { expect, test } from 'vitest';
import type { OpenVault } from '../../../electron/vault/host/open-vault.ts';
import { COUNT_QUERIES, LIST_QUERIES } from '../../../electron/vault/leads/list-leads.ts';
import { register, teamVault } from '../../fixtures/vault.ts';

/** How SQLite would go about a query, a line a step. */
function planOf(vault: OpenVault, sql: string): string {
  const explain = `EXPLAIN QUERY PLAN ${sql}`;
  const names = [...sql.matchAll(/:(\w+)/gu)].map(([, name = '']) => [name, null] as const);
  const steps = vault.ledger.db.prepare(explain).all(Object.fromEntries(names)) as { detail: string }[];
  return steps.map(({ detail }) => detail).join('\n');
}

/** Steps that walk through a whole table; the full-text index is entered by its phrase. */
function scansOf(plan: string): string[] {
  return plan.split('\n').filter((step) => step.startsWith('SCAN') && !/VIRTUAL TABLE INDEX \d+:\S*M/u.test(step));
}

test.each(Object.entries(LIST_QUERIES))('the list query "%s" walks through no table', async (_, sql) => {
  const vault = await teamVault();
  await register(vault);
  expect(scansOf(planOf(vault, sql))).toEqual([]);
});

test.each(Object.entries(COUNT_QUERIES))('counting "%s" walks through no table', async (_, sql) => {
  const vault = await teamVault();
  await register(vault);
  expect(scansOf(planOf(vault, sql))).toEqual([]);
});

test('the ledger in its order, of one status or overdue too, is read off an index without sorting', async () => {
  const vault = await teamVault();
  for (const sql of [LIST_QUERIES.all, LIST_QUERIES.byStatus, LIST_QUERIES.overdue, LIST_QUERIES.search]) {
    expect(planOf(vault, sql)).not.toContain('TEMP B-TREE');
  }
});

test('a query that has no index is told by its plan', async () => {
  const vault = await teamVault();
  expect(scansOf(planOf(vault, 'SELECT id FROM lead WHERE excerpt = :text'))).toEqual(['SCAN lead']);
  expect(scansOf(planOf(vault, 'SELECT rowid FROM lead_search'))).toHaveLength(1);
});
