import { expect, test } from 'vitest';
import { dutyExplanation, dutyPeriod, dutyPeriods, dutyPeriodText } from '../../../shared/domain/clocks/duties.ts';
import type { Recurrence } from '../../../shared/rules/clocks/office-clocks.ts';
import { recurringRule } from '../../../shared/rules/clocks/office-clocks.ts';

test.each<[Recurrence, string, string, string, string]>([
  ['month', '2026-11-26', '2026-11', '2026-11-01', '2026-11-30'],
  ['month', '2026-12-01', '2026-12', '2026-12-01', '2026-12-31'],
  ['month', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
  ['quarter', '2026-11-26', '2026-Q4', '2026-10-01', '2026-12-31'],
  ['quarter', '2026-03-31', '2026-Q1', '2026-01-01', '2026-03-31'],
  ['half-year', '2026-06-30', '2026-H1', '2026-01-01', '2026-06-30'],
  ['half-year', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
  ['year', '2026-07-01', '2026', '2026-01-01', '2026-12-31'],
])('the %s of %s is %s', (every, day, period, from, until) => {
  expect(dutyPeriod({ every }, day)).toEqual({ period, from, until, dueOn: until });
});

test('the round before is told too; one that is due later has its day in the next year', () => {
  expect(dutyPeriods({ every: 'quarter' }, '2026-01-15').map(({ period }) => period)).toEqual(['2025-Q4', '2026-Q1']);
  const archive = recurringRule('D24');
  if (archive === undefined) throw new RangeError('D24');
  expect(dutyPeriods(archive, '2026-03-05').map(({ period, dueOn }) => [period, dueOn])).toEqual([
    ['2025', '2026-04-30'],
    ['2026', '2027-04-30'],
  ]);
});

test('a round is named as people name it', () => {
  expect(['2026-11', '2026-Q4', '2026-H1', '2026-H2', '2026'].map(dutyPeriodText)).toEqual([
    ...['2026年11月', '2026年第4季度', '2026年上半年', '2026年下半年', '2026年'],
  ]);
});

test.each([
  ['D10', '最迟12月31日：2026年第4季度的最后一日，每季度一次（纪检监察机关处理检举控告工作规则第十八条）。'],
  ['D20', '最迟12月31日：2026年下半年的最后一日，每半年一次（纪检监察机关派驻机构工作规则）。'],
  ['D22', '最迟11月30日：2026年11月的最后一日，每月一次（没有全国统一期限）。'],
  ['D24', '最迟2027年4月30日：2026年的次年，每年一次（没有全国统一期限）。'],
])('the day of %s tells how it was found, and by which article', (code, sentence) => {
  const rule = recurringRule(code);
  if (rule === undefined) throw new RangeError(code);
  expect(dutyExplanation(rule, dutyPeriod(rule, '2026-11-26'))).toBe(sentence);
});
