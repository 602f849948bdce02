import { type Citation, cite } from '../citation.ts';
import { IMPLEMENTING_2021, REPORTS, RESIDENT } from '../regulation-names.ts';
import { type ClockRule, NO_TEXT, type PeriodRule, workingDays } from './rule.ts';

/** D02: what belongs to a higher body goes up within five working days, uncopied. */
export const D02: PeriodRule = {
  ...{ code: 'D02', what: '径送上级', word: '收到', span: workingDays(5) },
  basis: cite(REPORTS, '第十五条', 'V'),
};

/** D03: a forwarded report is accepted or forwarded on within five working days. */
export const D03: PeriodRule = {
  ...{ code: 'D03', what: '受理或转送', word: '收到', span: workingDays(5) },
  basis: cite(REPORTS, '第十六条', 'V'),
};

/** D04: what belongs to another body is handed over within five working days. The articles are those of the text of 2021. */
export const D04: PeriodRule = {
  ...{ code: 'D04', what: '转送有关单位', word: '收到', span: workingDays(5) },
  basis: cite(IMPLEMENTING_2021, '第一百六十九条、第一百七十一条', 'V'),
};

/**
 * 补签: a decision said by telephone is signed within three working days. No regulation says so: it is this house's own
 * measure, which a unit may set otherwise.
 */
export const SIGN_LATER: ClockRule = {
  ...{ code: 'SIGN_LATER', what: '补签', word: '电话请示', span: workingDays(3), loosest: 10 },
  ...{ starts: ['decided-by-telephone'], ends: ['signed-later', 'withdrawn'] },
  basis: cite('本单位内部要求，', '可按实际调整', 'L'),
};

/** How often something returns. */
export type Recurrence = 'month' | 'quarter' | 'half-year' | 'year';

/** 定期事项: what an office does again and again, due on the last day of each period or on one day of the year after it. */
export type RecurringRule = {
  readonly code: string;
  readonly what: string;
  readonly every: Recurrence;
  /** The day of the following year on which it is due, `MM-DD`; without it, the last day of the period. */
  readonly dueOn?: string;
  /** What in the vault shows by itself that it was done; without it, somebody has to say so. */
  readonly shownBy?: 'meeting' | 'archive';
  readonly basis: Citation;
};

/** D10, D20, D22 and D24. */
export const RECURRING: readonly RecurringRule[] = [
  { code: 'D10', what: '向信访举报部门反馈处理情况', every: 'quarter', basis: cite(REPORTS, '第十八条', 'V') },
  {
    ...{ code: 'D20', what: '与驻在单位党组会商', every: 'half-year' },
    basis: cite(RESIDENT, '', 'M'),
  },
  { code: 'D22', what: '召开线索处置专题会议', every: 'month', shownBy: 'meeting', basis: NO_TEXT },
  { code: 'D22q', what: '集中清理问题线索', every: 'quarter', basis: NO_TEXT },
  { code: 'D24', what: '上年办结案卷归档', every: 'year', dueOn: '04-30', shownBy: 'archive', basis: NO_TEXT },
];

/** The rule of what returns. */
export const recurringRule = (code: string): RecurringRule | undefined => RECURRING.find((rule) => rule.code === code);
