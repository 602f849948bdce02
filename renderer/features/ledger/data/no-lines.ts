import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { createLines, type Lines } from './lines.ts';

/** Stands where the lines are not there yet, so that the list itself is, and can have the focus. */
export const NO_LINES: Lines<LeadRow> = createLines<LeadRow>({
  pageSize: 1,
  total: 0,
  first: [],
  page: () => Promise.resolve([]),
});
