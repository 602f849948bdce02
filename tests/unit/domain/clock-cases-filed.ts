import type { Happening } from '../../support/clock-story.ts';
import type { ClockCase } from './clock-case.ts';

const FILED: readonly Happening[] = [
  ['2025-12-01', '收到'],
  ['2026-01-05', '立案'],
];
const TRIAL: readonly ClockCase[] = [
  {
    ...{ rule: 'D12', about: '一个月，月末', end: '按期结束', endedOn: '2026-06-30' },
    happened: [...FILED, ['2026-05-31', '审理受理'], ['2026-06-30', '审理终结']],
    ...{ due: '2026-06-30', counted: '6月没有31日，以6月的最后一日为准' },
  },
  {
    ...{ rule: 'D12', about: '批准延长', end: '逾期结束', endedOn: '2026-08-01' },
    happened: [
      ...FILED,
      ['2026-05-31', '审理受理'],
      ['2026-06-20', '延长审理期限', { until: '2026-07-31' }],
      ['2026-08-01', '审理终结'],
    ],
    ...{ due: '2026-07-31', counted: '延长至批准的日期' },
  },
  {
    ...{ rule: 'D23', about: '一年', happened: [...FILED, ['2027-01-05', '处分决定']], due: '2027-01-05' },
    ...{ counted: '到下一年的同一日', end: '按期结束', endedOn: '2027-01-05' },
  },
  {
    ...{ rule: 'D23', about: '批准延长', end: '逾期结束', endedOn: '2027-07-06' },
    happened: [...FILED, ['2026-12-20', '延长审查调查期限', { until: '2027-07-05' }], ['2027-07-06', '政务处分决定']],
    ...{ due: '2027-07-05', counted: '延长至批准的日期' },
  },
  {
    ...{
      rule: 'D23',
      about: '2月29日立案',
      happened: [
        ['2028-02-01', '收到'],
        ['2028-02-29', '立案'],
      ],
    },
    ...{ due: '2029-02-28', counted: '2029年2月没有29日，以2月的最后一日为准', end: '逾期未结束', asOf: '2029-03-01' },
  },
];

const PUNISHED: readonly Happening[] = [...FILED, ['2026-01-30', '处分决定']];
const ADMINISTRATIVE: readonly Happening[] = [...FILED, ['2026-03-18', '政务处分决定']];
const RECONSIDERED: readonly Happening[] = [...ADMINISTRATIVE, ['2026-04-10', '复审受理']];
const PUNISHMENT: readonly ClockCase[] = [
  {
    ...{ rule: 'D13', about: '一个月，月末', happened: [...PUNISHED, ['2026-03-01', '处分宣布']] },
    ...{ due: '2026-02-28', counted: '2月没有30日，以2月的最后一日为准', end: '逾期结束', endedOn: '2026-03-01' },
  },
  {
    ...{ rule: 'D13', about: '按期宣布', happened: [...PUNISHED, ['2026-02-28', '处分宣布']], due: '2026-02-28' },
    ...{ counted: '最后一天当天仍在期限内', end: '按期结束', endedOn: '2026-02-28' },
  },
  {
    ...{ rule: 'D14', about: '政务处分', happened: [...ADMINISTRATIVE, ['2026-04-18', '职务工资等变更']] },
    ...{ due: '2026-04-18', counted: '到下一个月的同一日', end: '按期结束', endedOn: '2026-04-18' },
  },
  {
    ...{ rule: 'D14', about: '党纪处分', happened: PUNISHED, due: '2026-02-28', asOf: '2026-03-02' },
    ...{ counted: '2月没有30日，以2月的最后一日为准', end: '逾期未结束' },
  },
  {
    ...{ rule: 'D15', about: '六个月，跨年，月末', end: '按期结束', endedOn: '2027-02-26' },
    happened: [...FILED, ['2026-08-31', '处分决定'], ['2027-02-26', '处分执行情况报告']],
    ...{ due: '2027-02-28', counted: '2月没有31日，以2月的最后一日为准' },
  },
  {
    ...{ rule: 'D15', about: '没有报告', happened: PUNISHED, due: '2026-07-30', asOf: '2026-07-31' },
    ...{ counted: '到第六个月的同一日', end: '逾期未结束' },
  },
  {
    ...{ rule: 'D16', about: '三个月', end: '按期结束', endedOn: '2026-07-15' },
    happened: [...PUNISHED, ['2026-04-15', '申诉受理'], ['2026-07-15', '申诉办结']],
    ...{ due: '2026-07-15', counted: '到第三个月的同一日' },
  },
  {
    ...{ rule: 'D16', about: '超期办结', end: '逾期结束', endedOn: '2026-07-16' },
    happened: [...PUNISHED, ['2026-04-15', '申诉受理'], ['2026-07-16', '申诉办结']],
    ...{ due: '2026-07-15', counted: '到第三个月的同一日' },
  },
  {
    ...{ rule: 'D17a', about: '本人申请复审', happened: [...ADMINISTRATIVE, ['2026-04-10', '复审受理']] },
    ...{ due: '2026-04-18', counted: '到下一个月的同一日', end: '按期结束', endedOn: '2026-04-10' },
  },
  {
    ...{ rule: 'D17a', about: '本人没有申请', happened: ADMINISTRATIVE, due: '2026-04-18', asOf: '2026-05-06' },
    ...{ counted: '到下一个月的同一日', end: '期满，权利消灭，无人逾期' },
  },
  {
    ...{ rule: 'D17b', about: '一个月', end: '按期结束', endedOn: '2026-05-08' },
    happened: [...ADMINISTRATIVE, ['2026-04-10', '复审受理'], ['2026-05-08', '复审决定']],
    ...{ due: '2026-05-10', counted: '到下一个月的同一日；末日是星期日，照计' },
  },
  {
    ...{ rule: 'D17b', about: '超期决定', happened: [...RECONSIDERED, ['2026-05-11', '复审决定']] },
    ...{ due: '2026-05-10', counted: '到下一个月的同一日', end: '逾期结束', endedOn: '2026-05-11' },
  },
  {
    ...{ rule: 'D17c', about: '末日决定', end: '按期结束', endedOn: '2026-07-08' },
    happened: [...RECONSIDERED, ['2026-05-06', '复审决定'], ['2026-05-08', '复核受理'], ['2026-07-08', '复核决定']],
    ...{ due: '2026-07-08', counted: '到第二个月的同一日' },
  },
  {
    ...{ rule: 'D17c', about: '两个月', end: '逾期结束', endedOn: '2026-08-01' },
    happened: [
      ...ADMINISTRATIVE,
      ['2026-04-10', '复审受理'],
      ['2026-05-08', '复审决定'],
      ['2026-05-31', '复核受理'],
      ['2026-08-01', '复核决定'],
    ],
    ...{ due: '2026-07-31', counted: '到第二个月的同一日' },
  },
];

const FOUND: readonly Happening[] = [
  ['2026-02-02', '收到'],
  ['2026-02-10', '登记涉案财物'],
  ['2026-02-13', '查明财物与案件无关'],
];
const ACCIDENT: readonly Happening[] = [
  ['2026-03-02', '收到'],
  ['2026-03-05', '发生安全事故', { occurredAt: '16:40' }],
];
const HOURS: readonly ClockCase[] = [
  {
    ...{ rule: 'D18', about: '日历日，放假照计', happened: [...FOUND, ['2026-02-16', '退还财物']], due: '2026-02-16' },
    ...{ counted: '2月14、15、16日', end: '按期结束', endedOn: '2026-02-16' },
  },
  {
    ...{ rule: 'D18', about: '晚一天退还', happened: [...FOUND, ['2026-02-17', '退还财物']], due: '2026-02-16' },
    ...{ counted: '2月14、15、16日', end: '逾期结束', endedOn: '2026-02-17' },
  },
  {
    ...{ rule: 'D19', about: '满24小时的那一分钟', end: '按期结束', endedOn: '2026-03-06' },
    happened: [...ACCIDENT, ['2026-03-06', '报告安全事故', { reportedAt: '16:40' }]],
    ...{ due: '2026-03-06', dueAt: '16:40', counted: '自发生时起算24小时' },
  },
  {
    ...{ rule: 'D19', about: '晚一分钟报告', end: '逾期结束', endedOn: '2026-03-06' },
    happened: [...ACCIDENT, ['2026-03-06', '报告安全事故', { reportedAt: '16:41' }]],
    ...{ due: '2026-03-06', dueAt: '16:40', counted: '自发生时起算24小时' },
  },
  {
    ...{ rule: 'D19', about: '本单位从严设定为6小时', happened: ACCIDENT, due: '2026-03-05', dueAt: '22:40' },
    ...{
      set: [{ code: 'D19', unit: 'hours', count: 6, from: '2026-01-01' }],
      counted: '自发生时起算6小时，当日22时40分',
    },
    ...{ end: '逾期未结束', asOf: '2026-03-06' },
  },
];

/** Reckonings of what follows the filing of a case, of things that are given back, and of accidents. */
export const FILED_CASES: readonly ClockCase[] = [...TRIAL, ...PUNISHMENT, ...HOURS];
