import { expect, test } from 'vitest';
import { HOLIDAY_YEARS } from '../../../shared/rules/holidays.ts';
import { D02, D04 } from '../../../shared/rules/clocks/office-clocks.ts';
import * as calendar from '../../../shared/domain/clocks/calendar.ts';
import { periodOf } from '../../../shared/domain/clocks/period.ts';
import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import type { PeriodRule } from '../../../shared/rules/clocks/rule.ts';

const { passedOver, provisionalText } = calendar;
const addWorkingDays = (from: string, days: number) => calendar.addWorkingDays(calendar.SHIPPED_CALENDAR, from, days);
const isWorkingDay = (date: string) => calendar.isWorkingDay(calendar.SHIPPED_CALENDAR, date);
const workingDeadline = (rule: PeriodRule, startedOn: string, endedOn: string | null) =>
  periodOf(SHIPPED_RULES, rule, { startedOn, endedOn });

/** Day of the week, 0 for Sunday. */
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

test('what came on 23 November 2026 is due on the 30th, and the sentence says what was not counted', () => {
  const { dueOn, explanation, state, endedOn } = workingDeadline(D02, '2026-11-23', null);
  expect({ dueOn, state, endedOn }).toEqual({ dueOn: '2026-11-30', state: 'running', endedOn: null });
  expect(explanation).toBe(
    '最迟11月30日：11月23日收到，5个工作日（纪检监察机关处理检举控告工作规则第十五条）；其间11月28日至11月29日休息，不计。',
  );
});

test('a long holiday is passed over and the weekend days that are worked are counted', () => {
  const reckoning = addWorkingDays('2026-09-18', 15);
  expect(reckoning.dueOn).toBe('2026-10-15');
  expect(reckoning.worked).toEqual(['2026-09-20', '2026-10-10']);
  expect(passedOver(reckoning)).toBe(
    '其间9月19日、9月25日至9月27日、10月1日至10月7日、10月11日休息，不计；9月20日、10月10日调休上班，计入',
  );
  expect(provisionalText(reckoning)).toBe('');
});

test('a day in a year whose holidays are not known is provisional and says so', () => {
  const { dueOn, explanation } = workingDeadline(D04, '2026-12-28', null);
  expect(dueOn).toBe('2027-01-04');
  expect(explanation).toMatch(/^最迟2027年1月4日：12月28日收到，5个工作日（/u);
  expect(explanation).toMatch(/暂定日期：2027年节假日安排尚未导入，按周末推算。$/u);
  expect(addWorkingDays('2026-12-24', 5)).toMatchObject({ dueOn: '2026-12-31', uncovered: [] });
  expect(isWorkingDay('2027-01-01')).toBe(true);
});

test('where every day counts nothing is said of days', () => {
  expect(passedOver(addWorkingDays('2026-11-23', 4))).toBe('');
});

test('the tables hold: days exist, in order, days off are no working days, worked days are weekend days', () => {
  expect(HOLIDAY_YEARS.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  for (const { year, off, worked, documentNumber } of HOLIDAY_YEARS) {
    expect(documentNumber).toContain(`〔${String(year - 1)}〕`);
    const days = [...off.flat(), ...worked].map((day) => `${String(year)}-${day}`);
    expect(days.filter((day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)).toEqual([]);
    expect(off.flat()).toEqual(off.flat().toSorted());
    expect(off.flat().filter((day) => isWorkingDay(`${String(year)}-${day}`))).toEqual([]);
    for (const day of worked) {
      const date = `${String(year)}-${day}`;
      expect({ date, weekend: [0, 6].includes(weekday(date)), worked: isWorkingDay(date) }).toEqual({
        date,
        weekend: true,
        worked: true,
      });
    }
  }
});

test.each([
  ['2024-02-09', '2024-02-18'],
  ['2024-09-30', '2024-10-08'],
  ['2025-01-27', '2025-02-05'],
  ['2025-09-30', '2025-10-09'],
  ['2026-02-14', '2026-02-24'],
  ['2025-12-31', '2026-01-04'],
])('the first working day after %s is %s', (from, to) => {
  expect(addWorkingDays(from, 1).dueOn).toBe(to);
});
