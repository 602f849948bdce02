import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** Counts the other leads with a subject of a unit that a subject of this one has, along the index of units. */
export const SAME_UNIT = `SELECT count(DISTINCT other.lead) AS leads
  FROM subject AS mine JOIN subject AS other INDEXED BY subject_unit ON other.unit = mine.unit AND other.valid = 1
  WHERE mine.lead = :lead AND other.unit <> '' AND other.lead <> mine.lead`;

/** How many other leads there are on the units of a lead's subjects; void ones are not counted. */
export function leadsOnSameUnit(db: Db, lead: string): number {
  const { leads } = prepare(db)(SAME_UNIT).get({ lead }) as { leads: number };
  return leads;
}
