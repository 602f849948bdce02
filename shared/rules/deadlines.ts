import type { Citation } from './citation.ts';

/** A statutory period as data: what starts it, how long it runs, and where that is written. */
export type DeadlineRule = {
  readonly code: string;
  readonly what: string;
  readonly months: number;
  readonly lengthText: string;
  readonly basis: Citation;
};

/** D01: the disposal opinion is due one month after the lead was received. */
export const D01: DeadlineRule = {
  code: 'D01',
  what: '提出处置意见',
  months: 1,
  lengthText: '1个月',
  basis: { regulation: '中国共产党纪律检查机关监督执纪工作规则', article: '第二十一条', confidence: 'C' },
};

/** A statutory period in working days. */
export type WorkingDaysRule = {
  readonly code: string;
  readonly what: string;
  readonly workingDays: number;
  readonly basis: Citation;
};

const LETTER_RULES = '纪检监察机关处理检举控告工作规则';

/** D02: what belongs to a higher body goes up within five working days, uncopied. */
export const D02: WorkingDaysRule = {
  code: 'D02',
  what: '径送上级',
  workingDays: 5,
  basis: { regulation: LETTER_RULES, article: '第十五条', confidence: 'V' },
};

/** D03: a forwarded report is accepted or forwarded on within five working days. */
export const D03: WorkingDaysRule = {
  code: 'D03',
  what: '受理或转送',
  workingDays: 5,
  basis: { regulation: LETTER_RULES, article: '第十六条', confidence: 'V' },
};

/** D04: what belongs to another body is handed over within five working days. The articles are those of the text of 2021. */
export const D04: WorkingDaysRule = {
  code: 'D04',
  what: '转送有关单位',
  workingDays: 5,
  basis: {
    regulation: '中华人民共和国监察法实施条例（2021年）',
    article: '第一百六十九条、第一百七十一条',
    confidence: 'V',
  },
};

/**
 * 补签: a decision said by telephone is signed within three working days. No regulation says so: it is this house's own
 * measure, which a unit may set otherwise.
 */
export const SIGN_LATER: WorkingDaysRule = {
  code: 'SIGN_LATER',
  what: '补签',
  workingDays: 3,
  basis: { regulation: '本单位内部要求，', article: '可按实际调整', confidence: 'L' },
};
