import { type Citation, cite } from './citation.ts';
import { REPORTS } from './regulation-names.ts';

/** What became of an item of the letterbox (来件), with the word shown for it. */
export const ITEM_STATUS_TERMS = {
  waiting: '待处理',
  lead: '已转为线索',
  joined: '已并入原线索',
  forwarded: '已转送',
  returned: '已退回',
  sealed: '已转为径送',
  void: '已作废',
} as const;

/** Code of an item's status. */
export type ItemStatus = keyof typeof ITEM_STATUS_TERMS;

export const ITEM_STATUSES = Object.keys(ITEM_STATUS_TERMS) as readonly ItemStatus[];

/** Forwarding and returning are approved by the leader in charge; no meeting is needed. */
export const FORWARDING_BASIS: Citation = cite(REPORTS, '第十七条', 'V');
