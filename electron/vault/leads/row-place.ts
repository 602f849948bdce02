import { daysBetween } from '../../../shared/domain/days.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** Columns of the ledger's row that a list shows, as it shows them. */
export const SHOWN_COLUMNS = [
  'id',
  'vault',
  'number',
  'originalNumber',
  'receivedOn',
  'enteredAt',
  'source',
  'classification',
  'subjects',
  'organisation',
  'category',
  'excerpt',
  'status',
  'dueOn',
  'dueCode',
  'missed',
  'missedDates',
  'delayReason',
  'opinionDueOn',
  'mode',
  'disposedOn',
  'closedOn',
  'repeatOf',
  'handler',
  'signature',
  'amountFen',
  'originalPlace',
  'topLeader',
  'evidence',
  'conflicts',
  'undecided',
  'unsigned',
  'reviewOn',
  'archiveNumber',
  'retention',
  'archivedOn',
  'handedTo',
] as const;

/** All columns of the ledger's row but its place. */
export const LEAD_COLUMNS = [
  ...SHOWN_COLUMNS,
  ...(['newest', 'sourceOrganisation', 'lateAfter', 'owesNews'] as const),
] as const;

/** Places of one day; 2^32 of them, and 2^17 days, stay within exact integers. */
const PER_DAY = 2 ** 32;

const LAST_LEAD = 'SELECT max(row) AS row FROM lead WHERE row >= ? AND row < ?';

/** The place of a lead in the ledger's order, if it has one. */
export function rowOf(db: Db, id: string): number | undefined {
  return (prepare(db)('SELECT row FROM lead WHERE id = ?').get(id) as { row: number } | undefined)?.row;
}

/** The least place of a day, and of the days after it. */
export function placesFrom(day: string): number {
  return (daysBetween('1900-01-01', day) + 1) * PER_DAY;
}

/**
 * The place of a lead: by day of receipt, then in the order of arrival. A place once given is kept as long as the day
 * stays. Other lists that are kept in the same order name the statement that finds their last. The search index counts its documents by the same number, so its newest are found without sorting.
 */
export function rowPlace(db: Db, receivedOn: string, before: number | undefined, lastSql = LAST_LEAD): number {
  const first = placesFrom(receivedOn);
  if (before !== undefined && before >= first && before < first + PER_DAY) return before;
  const last = prepare(db)(lastSql).get(first, first + PER_DAY) as { row: number | null };
  return (last.row ?? first) + 1;
}
