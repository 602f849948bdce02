import type { LeadStatus } from '../../rules/lead-status.ts';

/**
 * What a person says is true of rows that show no disposal: the ledger is complete, so they are open and their clock runs;
 * all of them are closed; or it is not known and they are to be completed.
 */
export const OPEN_ROWS = ['as-ledger', 'closed', 'to-complete'] as const;
export type OpenRows = (typeof OPEN_ROWS)[number];

/** What is recorded of each such row, as its `LeadCompleted`. */
export type Declaration = { readonly state: 'open' | 'closed'; readonly note: string };

const DECLARATIONS: Readonly<Record<OpenRows, Declaration | undefined>> = {
  'as-ledger': { state: 'open', note: '导入时声明：台账所列完整，未载明处置的按未处置登记。' },
  closed: { state: 'closed', note: '导入时声明：台账未载明处置的均已办结。' },
  'to-complete': undefined,
};

/** What the answer puts on record for each row that shows no disposal; nothing where that is still to be found out. */
export function declarationFor(openRows: OpenRows): Declaration | undefined {
  return DECLARATIONS[openRows];
}

/** Where a row stands after the answer, given where the ledger alone leaves it. */
export function statusAfter(status: LeadStatus, openRows: OpenRows): LeadStatus {
  if (status !== 'to-complete') return status;
  const declared = declarationFor(openRows);
  if (declared === undefined) return status;
  return declared.state === 'closed' ? 'closed' : 'unassigned';
}
