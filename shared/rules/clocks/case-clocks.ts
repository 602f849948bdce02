import { cite } from '../citation.ts';
import { DISCIPLINE, IMPLEMENTING_2021, PUNISHMENT, SUPERVISION } from '../regulation-names.ts';
import { calendarDays, type ClockRule, hours, months } from './rule.ts';

/** 条例 of which only the number of the repealed text is known to us. */
const punishment = cite(PUNISHMENT, '（执行处分决定的规定）', 'V');

/** D23: where nobody was detained, a case is decided one year after its filing. */
export const D23: ClockRule = {
  ...{ code: 'D23', what: '立案后作出处理决定', starts: ['filed'], word: '立案' },
  ...{ ends: ['punished', 'administrative-punished', 'ended'], span: months(12), extends: 'investigation' },
  basis: cite(IMPLEMENTING_2021, '第一百八十五条', 'M'),
};

/** D12 to D19 and D23: after the filing of a case, recorded here and decided by the commission's procedure. */
export const CASE_CLOCKS: readonly ClockRule[] = [
  {
    ...{ code: 'D12', what: '审理终结', starts: ['trial-accepted'], word: '受理审理' },
    ...{
      ends: ['trial-ended', 'ended'],
      span: months(1),
      extends: 'trial',
      basis: cite(DISCIPLINE, '第五十五条', 'C'),
    },
  },
  {
    ...{ code: 'D13', what: '宣布处分决定', starts: ['punished'], word: '作出处分决定' },
    ...{ ends: ['announced'], span: months(1), basis: punishment },
  },
  {
    ...{ code: 'D14', what: '办理职务、工资等变更手续', starts: ['punished', 'administrative-punished'] },
    ...{ word: '作出处分决定', ends: ['posts-changed'], span: months(1) },
    basis: cite(PUNISHMENT, '（执行处分决定的规定）、公职人员政务处分法第五十四条', 'V'),
  },
  {
    ...{ code: 'D15', what: '报告处分执行情况', starts: ['punished'], word: '作出处分决定' },
    ...{ ends: ['execution-reported'], span: months(6), basis: punishment },
  },
  {
    ...{ code: 'D16', what: '办结申诉', starts: ['complaint-accepted'], word: '受理申诉' },
    ...{ ends: ['complaint-decided'], span: months(3), basis: cite(DISCIPLINE, '第五十九条', 'V') },
  },
  {
    ...{ code: 'D17a', what: '本人申请复审', starts: ['administrative-punished'], word: '收到政务处分决定' },
    ...{
      ends: ['reconsideration-accepted'],
      lapses: true,
      span: months(1),
      basis: cite(SUPERVISION, '第五十六条', 'V'),
    },
  },
  {
    ...{ code: 'D17b', what: '作出复审决定', starts: ['reconsideration-accepted'], word: '受理复审' },
    ...{ ends: ['reconsidered'], span: months(1), basis: cite(SUPERVISION, '第五十六条', 'V') },
  },
  {
    ...{ code: 'D17c', what: '作出复核决定', starts: ['review-accepted'], word: '受理复核' },
    ...{ ends: ['reviewed'], span: months(2), basis: cite(SUPERVISION, '第五十六条', 'V') },
  },
  {
    ...{ code: 'D18', what: '退还与案件无关的财物', starts: ['found-unrelated'], word: '查明与案件无关' },
    ...{ ends: ['given-back'], span: calendarDays(3), basis: cite(SUPERVISION, '第二十八条', 'V') },
  },
  {
    ...{ code: 'D19', what: '报告安全事故', starts: ['accident-happened'], word: '发生安全事故' },
    ...{ ends: ['accident-reported'], span: hours(24), basis: cite(DISCIPLINE, '第七十条', 'V') },
  },
  D23,
];
