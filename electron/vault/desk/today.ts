import type { Desk } from '../../../shared/contract/desk.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import { addDays, daysBetween } from '../../../shared/domain/days.ts';
import { SIGN_LATER } from '../../../shared/rules/clocks/office-clocks.ts';
import { ENVELOPE_ROW, shownEnvelope, type StoredEnvelope } from '../envelopes/list.ts';
import { ITEM_ROW, shownItems, type StoredItemRow, WITH_LEAD } from '../items/list-items.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { named } from '../leads/ledger-query.ts';
import { listLeads } from '../leads/list-leads.ts';
import { unreceiptedPackages } from '../packages/packages.ts';
import { dutiesDue } from '../rules/duties.ts';
import { waitingFor } from '../leads/waiting.ts';
import { prepare } from '../store/table-rows.ts';
import { countDates, datesOf } from './dates.ts';

/** So many rows of each group are told. */
export const DESK_ROWS = 20;

/** The statements behind envelopes, items and the count of leads; each is read off an index, and a test reads their plans. */
export const DESK_QUERIES = {
  envelopes: `SELECT ${ENVELOPE_ROW} FROM envelope INDEXED BY envelope_due WHERE dueOn <= :soon ORDER BY dueOn, row LIMIT :limit`,
  countEnvelopes: 'SELECT count(*) AS n FROM envelope INDEXED BY envelope_due WHERE dueOn <= :soon',
  items: `SELECT ${ITEM_ROW} FROM item i INDEXED BY item_due ${WITH_LEAD} WHERE i.dueOn <= :soon ORDER BY i.dueOn, i.row LIMIT :limit`,
  countItems: 'SELECT count(*) AS n FROM item i INDEXED BY item_due WHERE i.dueOn <= :soon',
  countLeads: 'SELECT count(*) AS n FROM lead m INDEXED BY lead_place WHERE m.row > 0',
} as const;

/**
 * What has to be done today. What was due first stands first; of imported rows whose state is not known, the newest,
 * since those are the likeliest to be open still.
 */
export function deskToday(vault: OpenVault): Desk {
  const { db } = vault.ledger;
  const { today, book } = vault.rules();
  const soonDays = book.warn.blue;
  const soon = addDays(today, soonDays);
  const values = { today, soon, limit: DESK_ROWS };
  const stored = (sql: string) => prepare(db)(sql).all(named(sql, values));
  const count = (sql: string) => (prepare(db)(sql).get(named(sql, values)) as { n: number }).n;
  // 补签 has a group of its own, with what waits.
  const dates = { soon, apart: SIGN_LATER.code };
  const datesIn = (which: 'overdue' | 'dueSoon') => ({
    total: countDates(vault, which, dates),
    dates: datesOf(vault, which, dates, DESK_ROWS),
  });
  const toComplete = listLeads(vault, { view: 'to-complete', limit: DESK_ROWS, withTotal: true });
  const underWay = unreceiptedPackages(db, DESK_ROWS);
  return {
    today,
    waiting: waitingFor(vault, { limit: DESK_ROWS }),
    overdue: datesIn('overdue'),
    dueSoon: datesIn('dueSoon'),
    soonDays,
    toComplete: { total: toComplete.total ?? 0, leads: [...toComplete.leads] },
    envelopes: {
      total: count(DESK_QUERIES.countEnvelopes),
      envelopes: (stored(DESK_QUERIES.envelopes) as StoredEnvelope[]).map((row) => shownEnvelope(row, vault.rules())),
    },
    items: {
      total: count(DESK_QUERIES.countItems),
      items: [...shownItems(stored(DESK_QUERIES.items) as StoredItemRow[], vault.rules())],
    },
    unreceipted: {
      total: underWay.total,
      packages: underWay.packages.map((row) => ({
        ...row,
        days: daysBetween(businessDate(Date.parse(row.sealedAt)), today),
      })),
    },
    duties: dutiesDue(vault),
    next: datesOf(vault, 'next', dates, 1)[0] ?? null,
    leads: count(DESK_QUERIES.countLeads),
  };
}
