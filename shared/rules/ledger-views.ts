/** A saved view of the ledger: its name, and what stands in it, as it is printed above a list. */
export type LedgerView = { readonly name: string; readonly definition: string };

/**
 * The saved filters. What a view means is said once, here; the query that answers it stands in `electron/vault/leads`.
 * 曾超期 and 超一个月未提出处置意见 go back to the receipt date that was first recorded: a corrected one hides nothing.
 */
export const LEDGER_VIEWS = {
  open: { name: '在办', definition: '尚未办结、未移送、未作废的线索；导入后待补录的不在内。' },
  mine: { name: '我承办的', definition: '承办人为登录人员本人，尚未办结、未移送、未作废的线索。' },
  undecided: {
    name: '待我签批',
    definition:
      '有事项等待审批、当前层级由登录人员审批（含受授权审批）的线索；本人承办、本人呈批、本人申报回避的不在内。',
  },
  unsigned: { name: '待补签', definition: '有电话请示的决定尚未补签的线索；已作废的不在内。' },
  'due-soon': {
    name: '10日内到期',
    definition: '有时限正在计算、最近一项距今不超过10天（今日到期的在内）的线索。',
  },
  'due-month': {
    name: '30日内到期',
    definition: '有时限正在计算、最近一项距今不超过30天（今日到期的在内）的线索。',
  },
  overdue: { name: '已超期', definition: '有时限已过、该项事项尚未办理的线索。' },
  'no-opinion': {
    name: '超一个月未提出处置意见',
    definition:
      '收到已超过一个月、尚未提出处置意见的线索（监督执纪工作规则第二十一条）；收到日期更正过的，按登记过的最早日期算；待补录、已作废的不在内。',
  },
  'ever-overdue': {
    name: '曾超期',
    definition:
      '超期记录中有任一时限的线索，不论是否已经办结或作废；提出处置意见的时限，收到日期更正过的，按登记过的最早日期算。',
  },
  ageing: { name: '超三个月未办结', definition: '收到已超过三个月、尚未办结、未移送、未作废的线索；待补录的不在内。' },
  'ageing-year': {
    name: '超一年未办结',
    definition: '收到已超过一年、尚未办结、未移送、未作废的线索；待补录的不在内。',
  },
  unassigned: { name: '待分办', definition: '已登记、尚未确定承办人的线索；待补录、已作废的不在内。' },
  'awaiting-opinion': { name: '待研判', definition: '已确定承办人、尚未集体研究的线索；待补录、已作废的不在内。' },
  'awaiting-approval': { name: '待审批', definition: '已集体研究、处置意见尚未呈批或者尚未批准的线索。' },
  shelved: { name: '暂存待查', definition: '处置方式为暂存待查、尚未重新启动的线索。' },
  'to-close': { name: '待办结', definition: '了结、谈话函询或者核查的结论已经批准、尚未登记办结的线索。' },
  'to-transfer': { name: '待移送', definition: '移送已经批准、尚未登记移送和回执的线索。' },
  'review-due': {
    name: '暂存待查应清理',
    definition: '有被反映人暂存待查、到了重新研判日期（当日在内）、尚未重新启动的线索；已作废的不在内。',
  },
  'news-owed': {
    name: '实名待告知、待反馈',
    definition:
      '实名检举控告中，尚未登记受理告知的，或者已作出处置结论、尚未登记结果反馈的线索；登记了不能告知、不能反馈原因的，重复件的受理告知，导入后本库没有办理过的，已归档、已作废的不在内。',
  },
  changed: { name: '自上次报送有变化', definition: '本库登记、所选收件单位尚未回执确认过其最新内容的线索。' },
  unreceipted: { name: '已报送未收回执', definition: '已封装报送、收件单位尚未回执的线索。' },
  'top-leaders': { name: '一把手', definition: '被反映人登记为一把手的线索。' },
  repeats: { name: '重复件', definition: '登记为重复反映的线索。' },
  'to-complete': { name: '导入待补录', definition: '由原台账导入、实际办理状态尚未确认的线索。' },
  'received-this-month': { name: '本月新收', definition: '收到日期在本月内的线索。' },
  'closed-this-month': { name: '本月办结', definition: '办结日期在本月内的线索。' },
  archived: { name: '已归档', definition: '案卷已移交归档、有归档号的线索。' },
  void: { name: '已作废', definition: '登记后作废、编号保留的线索。' },
  all: { name: '全部', definition: '本库登记和收到的全部线索。' },
} as const satisfies Readonly<Record<string, LedgerView>>;

/** Code of a saved view. */
export type LedgerViewCode = keyof typeof LEDGER_VIEWS;

export const LEDGER_VIEW_CODES = Object.keys(LEDGER_VIEWS) as readonly LedgerViewCode[];

/** How many days ahead 10日内到期 and 30日内到期 look. */
export const DUE_SOON_DAYS = 10;
export const DUE_MONTH_DAYS = 30;

/** How many months back 超三个月未办结 and 超一年未办结 look. */
export const AGEING_MONTHS = { ageing: 3, 'ageing-year': 12 } as const;

/** Of a search, the places of so many leads are told, the newest; its total is exact all the same. */
export const SEARCH_PLACES = 5000;
