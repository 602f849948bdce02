import { AppError } from '../../../shared/errors/app-error.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** A lead as it is found by name. */
export type FoundLead = { readonly id: string; readonly number: string; readonly row: number; readonly vault: string };

/**
 * The lead with this number or id. Leads of several teams may bear one number; then only the id tells them apart.
 * @throws AppError LEAD_NOT_FOUND, LEAD_NUMBER_AMBIGUOUS
 */
export function findLead(db: Db, name: string): FoundLead {
  const text = name.normalize('NFKC').trim();
  const found = [
    ...(prepare(db)('SELECT id, number, row, vault FROM lead WHERE number = ? LIMIT 2').all(text) as FoundLead[]),
    ...(prepare(db)('SELECT id, number, row, vault FROM lead WHERE id = ?').all(text.toLowerCase()) as FoundLead[]),
  ];
  if (found.length > 1) throw new AppError('LEAD_NUMBER_AMBIGUOUS');
  const [lead] = found;
  if (lead === undefined) throw new AppError('LEAD_NOT_FOUND');
  return lead;
}
