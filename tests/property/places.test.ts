import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import type { LedgerQuery } from '../../electron/vault/leads/ledger-query.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { ledgerPlaces } from '../../electron/vault/leads/places.ts';
import { LEAD_STATUSES } from '../../shared/rules/lead-status.ts';
import { LEDGER_VIEW_CODES, SEARCH_PLACES } from '../../shared/rules/ledger-views.ts';
import { commissionVault, meet } from '../fixtures/pair.ts';
import { corrected, disposed, followed, fresh, imported, type Making, voided } from '../fixtures/leads-at-work.ts';
import { teamVault } from '../fixtures/vault.ts';

const day = fc
  .integer({ min: 0, max: 90 })
  .map((back) => new Date(Date.UTC(2026, 2, 5 - back)).toISOString().slice(0, 10));
const problem = fc.constantFrom('反映其收受礼金。', '反映其虚报差旅费。', '反映其违规吃喝。');
const handler = fc.constantFrom('王芳', '李明', undefined);
const fields = fc.record({ receivedOn: day, problem, handler });

/** A lead at some point of its course. */
const making: fc.Arbitrary<Making> = fc.tuple(fields, fc.nat(8)).map(([given, course]) => {
  const late = { ...given, receivedOn: given.receivedOn < '2026-03-01' ? given.receivedOn : '2026-03-01' };
  switch (course) {
    case 0:
      return imported({ state: 'to-complete' }, given);
    case 1:
      return imported({ state: 'as-ledger', mode: '初步核实' }, given);
    case 2:
      return followed(fresh(late), disposed('予以了结', '2026-03-02'));
    case 3:
      return followed(fresh(late), disposed('暂存待查', '2026-03-02'));
    case 4:
      return followed(fresh(given), voided);
    case 5:
      // A correction that changes nothing is refused, so the day it came from must be another.
      return followed(fresh({ ...given, receivedOn: '2026-02-19' }), corrected({ receivedOn: '2026-02-20' }));
    default:
      return fresh(given);
  }
});

const query: fc.Arbitrary<LedgerQuery> = fc.record(
  {
    view: fc.constantFrom(...LEDGER_VIEW_CODES),
    search: fc.constantFrom('礼金', '反映', '差旅', '没有这句', '2026'),
    status: fc.constantFrom(...LEAD_STATUSES),
    overdue: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** The whole list, read page by page from one end to the other. */
function walked(vault: OpenVault, asked: LedgerQuery, limit: number): readonly (readonly string[])[] {
  const pages: string[][] = [];
  for (let after: number | undefined; ;) {
    const page = listLeads(vault, { ...asked, limit, after, withTotal: false });
    if (page.leads.length > 0) pages.push(page.leads.map(({ id }) => id));
    if (page.next === null) return pages;
    after = page.next;
  }
}

test('each place begins the page that walking there would have come to, and the total is what is listed', async () => {
  const seen = { several: 0, narrowed: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(making, { minLength: 30, maxLength: 45 }),
      fc.array(query, { minLength: 30, maxLength: 30 }),
      async (makings, queries) => {
        const vault = await teamVault();
        await meet(vault, await commissionVault());
        for (const make of makings) await make(vault);
        for (const [index, asked] of [{}, ...queries].entries()) {
          const pageSize = 10 + (index % 4);
          const pages = walked(vault, asked, pageSize);
          const { total, starts } = ledgerPlaces(vault, { ...asked, pageSize });
          expect({ asked, total }).toEqual({ asked, total: pages.flat().length });
          expect(new Set(pages.flat()).size).toBe(total);
          expect(starts).toHaveLength(pages.length);
          const jumped = starts.map((after) =>
            listLeads(vault, { ...asked, limit: pageSize, after, withTotal: false }),
          );
          expect(jumped.map(({ leads }) => leads.map(({ id }) => id))).toEqual(pages);
          seen.several += pages.length > 1 ? 1 : 0;
          seen.narrowed += total > 0 && total < makings.length ? 1 : 0;
        }
      },
    ),
    { numRuns: 6, endOnFailure: true },
  );
  // How many of the drawn questions find more than a page, and less than all, is chance: there must be some.
  expect(Math.min(seen.several, seen.narrowed)).toBeGreaterThan(0);
}, 300_000);

test('of a long search the newest places are given, and its total all the same', async () => {
  const vault = await teamVault();
  const { db } = vault.ledger;
  await fresh({ receivedOn: '2026-03-02' })(vault);
  const columns = (db.pragma('table_info(lead)') as { name: string }[])
    .map(({ name }) => `"${name}"`)
    .slice(2)
    .join(', ');
  const many = SEARCH_PLACES + 30;
  db.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(many)})
    INSERT INTO lead (row, id, ${columns}) SELECT row - i, 'lead ' || i, ${columns} FROM lead, n;
    INSERT INTO lead_search (rowid, tokens) SELECT row, '长 搜' FROM lead;`);
  const { total, starts } = ledgerPlaces(vault, { search: '长搜', pageSize: 1000 });
  expect(total).toBe(many + 1);
  expect(starts).toHaveLength(SEARCH_PLACES / 1000);
  const last = listLeads(vault, { search: '长搜', after: starts.at(-1), limit: 1, withTotal: false }).leads[0];
  expect(last?.id).toBe(`lead ${String(4000)}`);
  expect(ledgerPlaces(vault, { view: 'all', pageSize: 1000 }).starts).toHaveLength(6);
});
