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
