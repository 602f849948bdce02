import { cite } from '../citation.ts';
import { DISCIPLINE, REPORTS } from '../regulation-names.ts';
import { type ClockRule, months, NO_TEXT, workingDays } from './rule.ts';

/** D01: the disposal opinion is put forward one month after the lead was received. */
export const D01: ClockRule = {
  ...{ code: 'D01', what: '提出处置意见', starts: ['received'], word: '收到' },
  ...{ ends: ['opinion-put-forward', 'ended'], span: months(1), basis: cite(DISCIPLINE, '第二十一条', 'C') },
};

/** D05: a reporter who gave his name is told within fifteen working days that his report was accepted. */
export const D05: ClockRule = {
  ...{ code: 'D05', what: '告知实名检举控告人受理情况', starts: ['received-real-name'], word: '收到实名检举控告' },
  ...{ ends: ['told-acceptance', 'ended'], span: workingDays(15), basis: cite(REPORTS, '第二十六条', 'V') },
};

/** D09: what was assigned from above is concluded in three months. */
export const D09: ClockRule = {
  ...{ code: 'D09', what: '办结上级交办事项', starts: ['received-from-above'], word: '收到交办' },
  ...{ ends: ['end-decided', 'ended'], span: months(3), extends: 'assigned' },
  basis: cite(REPORTS, '第二十一条', 'V'),
};

/** D05 to D11, D21, D25 and D26: from the receipt of a lead to its end. */
export const LEAD_CLOCKS: readonly ClockRule[] = [
  D01,
  D05,
  {
    ...{ code: 'D06', what: '向实名检举控告人反馈结果', starts: ['real-name-end-decided'], word: '批准处理结果' },
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
  D09,
  {
    ...{ code: 'D11', what: '报告初步核实结果', starts: ['verification-approved'], word: '批准初步核实方案' },
    ...{
      ends: ['verification-reported', 'ended'],
      span: months(3),
      loosest: 12,
      extends: 'verification',
      basis: NO_TEXT,
    },
  },
  {
    ...{ code: 'D21', what: '暂存待查重新研判', starts: ['shelved'], word: '批准暂存待查' },
    ...{ ends: ['taken-up-again', 'ended'], span: months(6), loosest: 12, basis: cite(DISCIPLINE, '第二十条', 'M') },
  },
  {
    ...{ code: 'D25', what: '审批', starts: ['put-forward'], word: '呈批' },
    ...{ ends: ['decided', 'ended'], span: workingDays(3), loosest: 10, basis: NO_TEXT },
  },
  {
    ...{ code: 'D26', what: '开展谈话或者发出函询', starts: ['talk-approved'], word: '批准谈话函询方案' },
    ...{ ends: ['inquiry-delivered', 'talk-held', 'ended'], span: workingDays(5), loosest: 20, basis: NO_TEXT },
  },
];
