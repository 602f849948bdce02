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
const DUE_MONTH = 'm.dueOn >= :today AND m.dueOn <= :inMonth';
const DECIDABLE =
  "EXISTS (SELECT 1 FROM waiting w INDEXED BY waiting_lead WHERE w.lead = m.id AND w.kind = 'decision' AND w.asked IN (SELECT value FROM json_each(:free)))";
const OPEN =
  "m.status IN ('unassigned', 'awaiting-opinion', 'awaiting-approval', 'talk-inquiry', 'verification', 'shelved', 'to-transfer', 'to-close')";
const STILL_IN_HAND = "m.status NOT IN ('closed', 'transferred', 'archived', 'void')";

/** The leads with one status. */
export const BY_STATUS: Source = { from: on('lead_status'), where: 'm.status = :status' };

const withStatus = (status: string): Source => ({ from: on('lead_status'), where: `m.status = '${status}'` });

/** What each saved view is read off; what it means is said in `shared/rules/ledger-views.ts`. */
export const SOURCES: Readonly<Record<LedgerViewCode, Source>> = {
  open: { from: on('lead_open'), where: OPEN },
  ageing: { from: on('lead_open'), where: `${OPEN} AND m.row < :ageing` },
  'ageing-year': { from: on('lead_open'), where: `${OPEN} AND m.row < :ageingYear` },
  mine: { from: on('lead_handler'), where: `m.handler = :member AND m.handler <> '' AND ${STILL_IN_HAND}` },
  undecided: { from: on('lead_undecided'), where: `m.undecided > 0 AND ${DECIDABLE}` },
  unsigned: { from: on('lead_unsigned'), where: 'm.unsigned > 0' },
  'due-soon': { from: on('lead_running'), where: DUE_SOON, counted: { from: on('lead_due'), where: DUE_SOON } },
  'due-month': { from: on('lead_running'), where: DUE_MONTH, counted: { from: on('lead_due'), where: DUE_MONTH } },
  overdue: { from: on('lead_running'), where: OVERDUE, counted: { from: on('lead_due'), where: OVERDUE } },
  'no-opinion': { from: on('lead_opinion'), where: 'm.opinionDueOn < :today' },
  'ever-overdue': { from: on('lead_late'), where: 'm.lateAfter < :today' },
  'awaiting-opinion': withStatus('awaiting-opinion'),
  unassigned: withStatus('unassigned'),
  'awaiting-approval': withStatus('awaiting-approval'),
  shelved: withStatus('shelved'),
  'to-close': withStatus('to-close'),
  'to-transfer': withStatus('to-transfer'),
  'review-due': { from: on('lead_review'), where: 'm.reviewOn <= :today' },
  'news-owed': { from: on('lead_news'), where: 'm.owesNews = 1' },
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
  archived: withStatus('archived'),
  void: withStatus('void'),
  all: { from: on('lead_place'), where: 'm.row > 0', whole: true },
};
