import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayByKey, weeksOf } from '../../../../renderer/ui/date/month.ts';
import { dayOrNothing, typedDay, weekdayText } from '../../../../renderer/ui/date/typed-day.ts';
import { addDays } from '../../../../shared/domain/days.ts';

const TODAY = '2026-11-26';

describe('a day as people type it', () => {
  test.each([
    ['20261123', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026.11.23', '2026-11-23'],
    ['2026/11/3', '2026-11-03'],
    ['2026年11月23日', '2026-11-23'],
    ['２０２６－１１－２３', '2026-11-23'],
    ['261123', '2026-11-23'],
    ['1123', '2026-11-23'],
    ['11.23', '2026-11-23'],
    ['11。23', '2026-11-23'],
    ['11月23日', '2026-11-23'],
    ['11月23号', '2026-11-23'],
    [' 11-23 ', '2026-11-23'],
    ['今天', '2026-11-26'],
    ['昨天', '2026-11-25'],
    ['前天', '2026-11-24'],
    ['20240229', '2024-02-29'],
  ])('%s', (text, day) => {
    expect(typedDay(text, TODAY)).toEqual({ kind: 'day', day });
  });

  test('without a year it is the last such day, never one to come', () => {
    expect(dayOrNothing('11.26', TODAY)).toBe('2026-11-26');
    expect(dayOrNothing('11.27', TODAY)).toBe('2025-11-27');
    expect(dayOrNothing('12.28', '2026-01-05')).toBe('2025-12-28');
    expect(dayOrNothing('2.29', TODAY)).toBe('2024-02-29');
  });

  test.each(['20261323', '20260230', '2.30', '2026-11-31', '1899-01-01', '0.1'])('%s is no day', (text) => {
    expect(typedDay(text, TODAY)).toEqual({ kind: 'no-such-day' });
  });

  test.each(['明天', '23', '11', '2026', '202611', '11.23.4', 'abc', '2026-11-23T00:00', '1.1.1'])(
    '%s is not understood',
    (text) => {
      expect(['unclear', 'no-such-day']).toContain(typedDay(text, TODAY).kind);
      expect(dayOrNothing(text, TODAY)).toBeUndefined();
    },
  );

  test('every day there is reads the same in all forms with a year', () => {
    const days = fc.integer({ min: 0, max: 80_000 }).map((ahead) => addDays('1900-01-01', ahead));
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const short = `${String(Number(month))}.${String(Number(date))}`;
        for (const text of [day, year + month + date, `${year}.${short}`, `${year}年${month}月${date}日`]) {
          expect(typedDay(text, TODAY)).toEqual({ kind: 'day', day });
        }
      }),
    );
  });

  test('a day without its year is found again for four years back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (back) => {
        const day = addDays(TODAY, -back);
        expect(dayOrNothing(`${String(Number(day.slice(5, 7)))}.${String(Number(day.slice(8)))}`, TODAY)).toBe(day);
      }),
    );
  });
});

describe('the month', () => {
  test('has every day once, from Monday', () => {
    const weeks = weeksOf('2026-11-23');
    expect(weeks.flat().filter((day) => day !== null)).toEqual(
      Array.from({ length: 30 }, (_, at) => addDays('2026-11-01', at)),
    );
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weekdayText(weeks[1]?.[0] ?? '')).toBe('星期一');
    expect(weeksOf('2027-02-10')).toHaveLength(4);
  });

  test('is walked by keys, and no day to come is reached', () => {
    expect(dayByKey('ArrowUp', '2026-11-03', TODAY)).toBe('2026-10-27');
    expect(dayByKey('ArrowLeft', '2026-11-01', TODAY)).toBe('2026-10-31');
    expect(dayByKey('PageUp', '2026-03-31', TODAY)).toBe('2026-02-28');
    expect(dayByKey('Home', '2026-11-23', TODAY)).toBe('2026-11-01');
    expect(dayByKey('End', '2026-10-02', TODAY)).toBe('2026-10-31');
    expect(dayByKey('ArrowDown', '2026-11-23', TODAY)).toBe(TODAY);
    expect(dayByKey('PageDown', TODAY, TODAY)).toBe(TODAY);
    expect(dayByKey('Tab', TODAY, TODAY)).toBeNull();
  });
});
