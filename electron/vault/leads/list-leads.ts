import { daysBetween } from '../../../shared/domain/days.ts';
import { matterText } from '../../../shared/domain/lead/folded-text.ts';
import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { countSql, pageSql } from '../store/walk.ts';
import { type Asker, type LedgerQuery, named, type Plan, planOf, TOP } from './ledger-query.ts';
import { countWalk, ROW, rowsWalk } from './ledger-walks.ts';

/** A page of a list. `after` continues below the last row of the page before. */
export type ListQuery = LedgerQuery & {
  readonly limit: number;
  readonly after?: number | undefined;
  readonly withTotal: boolean;
};

/** One page of the ledger, newest first. */
export type LeadPage = {
  readonly total: number | null;
  readonly next: number | null;
  readonly leads: readonly LeadRow[];
};

/** Earlier leads on a name, newest first. */
export const EARLIER_SQL = `SELECT ${ROW} FROM subject s JOIN lead l ON l.id = s.lead WHERE s.folded = :folded ORDER BY l.row DESC LIMIT :limit`;

/** A row as it is stored. */
export type StoredRow = Omit<LeadRow, 'overdueDays' | 'topLeader'> & {
  readonly row: number;
  readonly topLeader: number;
};

/**
 * A page of the ledger. A search finds exactly what LIKE would find in the folded text of the leads.
 * @throws AppError as `planOf`
 */
export function listLeads(asker: Asker, query: ListQuery): LeadPage {
  const { db } = asker.ledger;
  const plan = planOf(asker, query);
  const sql = pageSql(rowsWalk(plan.source, plan.narrowing), ROW);
  const values = { ...plan.values, after: query.after ?? TOP, limit: query.limit };
  const rows = prepare(db)(sql).all(named(sql, values)) as StoredRow[];
  return {
    total: query.withTotal ? totalOf(db, plan) : null,
    next: rows.length === query.limit ? (rows.at(-1)?.row ?? null) : null,
    leads: shownRows(rows, asker.rules().today),
  };
}

/** How many leads a list has. */
export function totalOf(db: Db, { source, narrowing, values }: Plan): number {
  const sql = countSql(countWalk(source, narrowing));
  return (prepare(db)(sql).get(named(sql, values)) as { n: number }).n;
}

/** Earlier leads on the same name, newest first; where an organisation is given, those of the same one first. */
export function earlierLeads(
  vault: Pick<OpenVault, 'ledger' | 'rules'>,
  name: string,
  organisation: string | undefined,
): readonly LeadRow[] {
  const rows = prepare(vault.ledger.db)(EARLIER_SQL).all({ folded: matterText(name), limit: 50 }) as StoredRow[];
  const wanted = matterText(organisation ?? '');
  const same = (row: StoredRow) => (wanted !== '' && matterText(row.organisation).startsWith(wanted) ? 0 : 1);
  return shownRows(
    [...rows].sort((a, b) => same(a) - same(b)),
    vault.rules().today,
  );
}

/** Rows of the ledger as a list shows them today. */
export function shownRows(rows: readonly StoredRow[], today: string): readonly LeadRow[] {
  return rows.map(({ row: _, ...lead }) => {
    const late = lead.dueOn === null ? 0 : daysBetween(lead.dueOn, today);
    return { ...lead, topLeader: lead.topLeader === 1, overdueDays: late > 0 ? late : null };
  });
}
