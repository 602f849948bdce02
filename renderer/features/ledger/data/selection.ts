import type { LeadRow } from '../../../../shared/contract/lead-row.ts';

/** The leads that were ticked, by id. */
export type Selection = ReadonlySet<string>;

/** More is not ticked one by one: it is sealed as a whole. */
export const MOST_SELECTED = 5000;

/** Ticks a lead, or takes its tick away. */
export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Ticks these as well. */
export function withAll(selection: Selection, rows: readonly Pick<LeadRow, 'id'>[]): Selection {
  return new Set([...selection, ...rows.map(({ id }) => id)]);
}
