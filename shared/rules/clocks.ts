import type { Citation, Confidence } from './citation.ts';

/** What can happen in the course of a lead that a period is counted from, or ends with. */
export type MomentKind =
  | 'received'
  | 'received-from-above'
  | 'received-real-name'
  | 'told-acceptance'
  | 'told-result'
  | 'put-forward'
  | 'decided'
  | 'said-by-telephone'
  | 'signed-afterwards'
  | 'shelved'
  | 'taken-up-again'
  | 'talk-approved'
  | 'inquiry-delivered'
  | 'talk-held'
  | 'reply-received'
  | 'talk-reported'
  | 'verification-approved'
  | 'verification-reported'
  | 'end-decided'
  | 'ended'
  | 'filed'
  | 'trial-accepted'
  | 'trial-ended'
  | 'punished';

/** How long a period runs. Months end on the day of the same number, or on the month's last. */
export type Span = { readonly unit: 'months' | 'working-days'; readonly count: number };

/** A statutory period of a lead's course as data: what starts it, how long it runs, what ends it, where that is written. */
export type ClockRule = {
  readonly code: string;
  readonly what: string;
  readonly starts: readonly MomentKind[];
  /** The start in the sentence that explains the date: `11月23日{word}，15个工作日`. */
  readonly word: string;
  readonly ends: readonly MomentKind[];
  readonly span: Span;
  /** Months or days that an approval may add to it, where the rule knows an extension. */
  readonly extends?: 'verification';
  readonly basis: Citation;
};

const cite = (regulation: string, article: string, confidence: Confidence): Citation => ({
  regulation,
  article,
  confidence,
});
const DISCIPLINE = '中国共产党纪律检查机关监督执纪工作规则';
const REPORTS = '纪检监察机关处理检举控告工作规则';
const months = (count: number): Span => ({ unit: 'months', count });
const workingDays = (count: number): Span => ({ unit: 'working-days', count });

/**
 * The periods that run beside the one month for the opinion (D01). Those that no national text gives (confidence L or M)
 * are the defaults of local practice, and are shown as such.
 */
export const CLOCK_RULES: readonly ClockRule[] = [
  {
    ...{ code: 'D05', what: '告知实名检举控告人受理情况', starts: ['received-real-name'], word: '收到实名检举控告' },
    ...{ ends: ['told-acceptance', 'ended'], span: workingDays(15), basis: cite(REPORTS, '第二十六条', 'V') },
  },
  {
    ...{ code: 'D06', what: '向实名检举控告人反馈结果', starts: ['end-decided'], word: '批准处理结果' },
    ...{ ends: ['told-result'], span: workingDays(15), basis: cite(REPORTS, '第二十七条', 'V') },
  },
  {
    ...{ code: 'D07', what: '函询回复', starts: ['inquiry-delivered'], word: '函询送达' },
    ...{ ends: ['reply-received', 'ended'], span: workingDays(15), basis: cite(DISCIPLINE, '第二十九条', 'C') },
  },
  {
    ...{ code: 'D08', what: '报告谈话函询情况和处置意见', starts: ['talk-held', 'reply-received'] },
    ...{ word: '谈话结束或者收到回复', ends: ['talk-reported', 'ended'], span: months(1) },
    basis: cite(DISCIPLINE, '第三十条', 'C'),
  },
  {
    ...{ code: 'D09', what: '办结上级交办事项', starts: ['received-from-above'], word: '收到交办' },
    ...{ ends: ['end-decided', 'ended'], span: months(3), basis: cite(REPORTS, '第二十一条', 'V') },
  },
  {
    ...{ code: 'D11', what: '报告初步核实结果', starts: ['verification-approved'], word: '批准初步核实方案' },
    ...{ ends: ['verification-reported', 'ended'], span: months(3), extends: 'verification' },
    basis: cite('没有全国统一期限', '', 'L'),
  },
  {
    ...{ code: 'D12', what: '审理终结', starts: ['trial-accepted'], word: '受理审理' },
    ...{ ends: ['trial-ended', 'ended'], span: months(1), basis: cite(DISCIPLINE, '第五十五条', 'C') },
  },
  {
    ...{ code: 'D21', what: '暂存待查重新研判', starts: ['shelved'], word: '批准暂存待查' },
    ...{ ends: ['taken-up-again', 'ended'], span: months(6), basis: cite(DISCIPLINE, '第二十条', 'M') },
  },
  {
    ...{ code: 'D23', what: '立案后作出处理决定', starts: ['filed'], word: '立案' },
    ...{ ends: ['punished', 'ended'], span: months(12) },
    basis: cite('中华人民共和国监察法实施条例（2021年）', '第一百八十五条', 'M'),
  },
  {
    ...{ code: 'D25', what: '审批', starts: ['put-forward'], word: '呈批' },
    ...{ ends: ['decided', 'ended'], span: workingDays(3), basis: cite('没有全国统一期限', '', 'L') },
  },
  {
    ...{ code: 'D26', what: '开展谈话或者发出函询', starts: ['talk-approved'], word: '批准谈话函询方案' },
    ...{ ends: ['inquiry-delivered', 'talk-held', 'ended'], span: workingDays(5), basis: cite('没有全国统一期限', '', 'L') },
  },
];
