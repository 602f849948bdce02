import { expect, test } from 'vitest';
import { dutyPeriod } from '../../../shared/domain/clocks/duties.ts';
import { RECURRING, recurringRule } from '../../../shared/rules/clocks/office-clocks.ts';
import { RECURRING_CASES } from './recurring-cases.ts';

test.each(RECURRING_CASES.map((one) => [`${one.rule} ${one.period}`, one] as const))('the round %s', (_, one) => {
  const rule = recurringRule(one.rule);
  if (rule === undefined) throw new RangeError(one.rule);
  expect(dutyPeriod(rule, one.on)).toMatchObject({ period: one.period, from: one.from, dueOn: one.dueOn });
  expect(one.by).toBe(rule.shownBy ?? 'entry');
});

test('everything that returns has a round by hand', () => {
  expect([...new Set(RECURRING_CASES.map(({ rule }) => rule))]).toEqual(RECURRING.map(({ code }) => code));
});
