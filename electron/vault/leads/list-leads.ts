import { daysBetween } from '../../../shared/domain/lead/deadline.ts';
import { matterText } from '../../../shared/domain/lead/folded-text.ts';
import type { LeadStatus } from '../../../shared/rules/lead-status.ts';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { phraseOf } from '../search/tokens.ts';
import { prepare } from '../store/table-rows.ts';
import { LEAD_COLUMNS } from './row-place.ts';

/** What a list asks for. `after` continues below the last row of the page before. */
export type ListQuery = {
  readonly search?: string | undefined;
  readonly status?: LeadStatus | undefined;
  readonly overdue?: boolean | undefined;
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

const COLUMNS = ['row', ...LEAD_COLUMNS].map((column) => `l.${column}`).join(', ');
const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** Every query of the ledger's list. Each walks an index in the ledger's order; a test reads their plans. */
export const LIST_QUERIES = {
  all: `SELECT ${COLUMNS} FROM lead l WHERE l.row < :after ORDER BY l.row DESC LIMIT :limit`,
  byStatus: `SELECT ${COLUMNS} FROM lead l WHERE l.status = :status AND l.row < :after ORDER BY l.row DESC LIMIT :limit`,
  overdue: `SELECT ${COLUMNS} FROM lead l INDEXED BY lead_running WHERE l.dueOn < :today AND l.row < :after ORDER BY l.row DESC LIMIT :limit`,
  search: `SELECT ${COLUMNS} FROM lead_search s JOIN lead l ON l.row = s.rowid WHERE s.tokens MATCH :phrase AND s.rowid < :after AND (:status IS NULL OR l.status = :status) AND (:today IS NULL OR l.dueOn < :today) ORDER BY s.rowid DESC LIMIT :limit`,
  earlier: `SELECT ${COLUMNS} FROM subject s JOIN lead l ON l.id = s.lead WHERE s.folded = :folded ORDER BY l.row DESC LIMIT :limit`,
} as const;

/** Counting, beside the pages. */
export const COUNT_QUERIES = {
  all: "SELECT count(*) AS n FROM lead INDEXED BY lead_status WHERE status > ''",
  byStatus: 'SELECT count(*) AS n FROM lead WHERE status = :status',
  overdue: 'SELECT count(*) AS n FROM lead WHERE dueOn < :today',
  search: 'SELECT count(*) AS n FROM lead_search WHERE tokens MATCH :phrase',
  searchFiltered:
    'SELECT count(*) AS n FROM lead_search s JOIN lead l ON l.row = s.rowid WHERE s.tokens MATCH :phrase AND (:status IS NULL OR l.status = :status) AND (:today IS NULL OR l.dueOn < :today)',
} as const;

type Row = Omit<LeadRow, 'overdueDays'> & { readonly row: number; readonly newest: string };

/** A page of the ledger. A search finds exactly what LIKE would find in the folded text of the leads. */
export function listLeads(vault: Pick<OpenVault, 'ledger' | 'rules'>, query: ListQuery): LeadPage {
  const { db } = vault.ledger;
  const { today } = vault.rules();
  const phrase = query.search === undefined ? null : phraseOf(query.search);
  const parameters = {
    after: query.after ?? EVERYTHING,
    limit: query.limit,
    status: query.status ?? null,
    today: query.overdue === true ? today : null,
    phrase,
  };
  const kind = phrase !== null ? 'search' : query.overdue === true ? 'overdue' : query.status ? 'byStatus' : 'all';
  const sql = LIST_QUERIES[kind];
  const rows = prepare(db)(sql).all(named(sql, parameters)) as Row[];
  const counting =
    kind === 'search' && (query.status !== undefined || query.overdue === true)
      ? COUNT_QUERIES.searchFiltered
      : COUNT_QUERIES[kind];
  const total = query.withTotal ? (prepare(db)(counting).get(named(counting, parameters)) as { n: number }).n : null;
  return {
    total,
    next: rows.length === query.limit ? (rows.at(-1)?.row ?? null) : null,
    leads: rows.map((row) => present(row, today)),
  };
}

/** Earlier leads on the same name, newest first; where an organisation is given, those of the same one first. */
export function earlierLeads(
  vault: Pick<OpenVault, 'ledger' | 'rules'>,
  name: string,
  organisation: string | undefined,
): readonly LeadRow[] {
  const rows = prepare(vault.ledger.db)(LIST_QUERIES.earlier).all({ folded: matterText(name), limit: 50 }) as Row[];
  const wanted = matterText(organisation ?? '');
  const same = (row: Row) => (wanted !== '' && matterText(row.organisation).startsWith(wanted) ? 0 : 1);
  return [...rows].sort((a, b) => same(a) - same(b)).map((row) => present(row, vault.rules().today));
}

/** Only the parameters that a statement names: the driver refuses others. */
function named(sql: string, parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => sql.includes(`:${name}`)));
}

function present({ row: _row, newest: _newest, ...lead }: Row, today: string): LeadRow {
  const late = lead.dueOn === null ? 0 : daysBetween(lead.dueOn, today);
  return { ...lead, overdueDays: late > 0 ? late : null };
}
