import { daysBetween } from '../../../shared/domain/lead/deadline.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** Columns of the ledger's row, all but its place. */
export const LEAD_COLUMNS = [
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
  'mode',
  'disposedOn',
  'repeatOf',
  'evidence',
  'newest',
  'conflicts',
] as const;

/** Places of one day; 2^32 of them, and 2^17 days, stay within exact integers. */
const PER_DAY = 2 ** 32;

/** The place of a lead in the ledger's order, if it has one. */
export function rowOf(db: Db, id: string): number | undefined {
  return (prepare(db)('SELECT row FROM lead WHERE id = ?').get(id) as { row: number } | undefined)?.row;
}

/**
 * The place of a lead: by day of receipt, then in the order of arrival. A place once given is kept as long as the day
 * stays. The search index counts its documents by the same number, so its newest are found without sorting.
 */
export function rowPlace(db: Db, receivedOn: string, before: number | undefined): number {
  const day = daysBetween('1900-01-01', receivedOn) + 1;
  if (before !== undefined && Math.floor(before / PER_DAY) === day) return before;
  const last = prepare(db)('SELECT max(row) AS row FROM lead WHERE row >= ? AND row < ?').get(
    day * PER_DAY,
    (day + 1) * PER_DAY,
  ) as { row: number | null };
  return (last.row ?? day * PER_DAY) + 1;
}
