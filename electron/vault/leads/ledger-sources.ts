import type { LedgerViewCode } from '../../../shared/rules/ledger-views.ts';

/**
 * Where a list of the ledger is read off: an index in the ledger's order, entered as `m` with a column `row`, and which of
 * its entries count. Nothing of the wide rows themselves is touched before a page of them is shown.
 */
export type Source = {
  readonly from: string;
  readonly where: string;
  /** Another index that is quicker to count. */
  readonly counted?: { readonly from: string; readonly where: string };
  /** Every lead there is. */
  readonly whole?: boolean;
};

const on = (index: string): string => `lead m INDEXED BY ${index}`;
const OVERDUE = 'm.dueOn < :today';
const DUE_SOON = 'm.dueOn >= :today AND m.dueOn <= :soon';
const STILL_IN_HAND = "m.status NOT IN ('closed', 'transferred', 'void')";

/** The leads with one status. */
export const BY_STATUS: Source = { from: on('lead_status'), where: 'm.status = :status' };

const withStatus = (status: string): Source => ({ from: on('lead_status'), where: `m.status = '${status}'` });

/** What each saved view is read off; what it means is said in `shared/rules/ledger-views.ts`. */
export const SOURCES: Readonly<Record<LedgerViewCode, Source>> = {
  open: { from: on('lead_open'), where: "m.status IN ('awaiting-opinion', 'talk-inquiry', 'verification', 'shelved')" },
  mine: { from: on('lead_handler'), where: `m.handler = :member AND m.handler <> '' AND ${STILL_IN_HAND}` },
  'due-soon': { from: on('lead_running'), where: DUE_SOON, counted: { from: on('lead_due'), where: DUE_SOON } },
  overdue: { from: on('lead_running'), where: OVERDUE, counted: { from: on('lead_due'), where: OVERDUE } },
  'no-opinion': { from: on('lead_opinion'), where: 'm.opinionDueOn < :today' },
  'ever-overdue': { from: on('lead_late'), where: 'm.lateAfter < :today' },
  'awaiting-opinion': withStatus('awaiting-opinion'),
  shelved: withStatus('shelved'),
  changed: { from: 'lead_changed m', where: 'm.counterpart = :counterpart' },
  unreceipted: { from: 'lead_waiting m', where: 'm.counterpart = :counterpart' },
  'top-leaders': { from: on('lead_top'), where: 'm.topLeader = 1' },
  repeats: { from: on('lead_repeats'), where: 'm.repeatOf IS NOT NULL' },
  'to-complete': withStatus('to-complete'),
  'received-this-month': { from: on('lead_place'), where: 'm.row >= :monthStart AND m.row < :monthEnd' },
  'closed-this-month': {
    from: on('lead_closed'),
    where: 'substr(m.closedOn, 1, 7) = :month AND m.closedOn IS NOT NULL',
  },
  void: withStatus('void'),
  all: { from: on('lead_place'), where: 'm.row > 0', whole: true },
};
