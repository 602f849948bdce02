import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingDays, calendarOf, type HolidayNotice, isWeekend } from '../../shared/domain/clocks/calendar.ts';
import { holidayProblem } from '../../shared/domain/clocks/holiday-problem.ts';
import { reckon } from '../../shared/domain/clocks/reckon.ts';
import { NO_OWN_RULES, rulebookOf, SHIPPED_RULES } from '../../shared/domain/clocks/rulebook.ts';
import { addMonths } from '../../shared/domain/days.ts';
import { loosestIn, loosestOf, maySet, PERIOD_RULES } from '../../shared/rules/clocks/all.ts';
import type { PeriodRule, Span } from '../../shared/rules/clocks/rule.ts';
import { daysFrom, monthsAfter, nextDay, wallCalendar } from '../support/wall-calendar.ts';

const FIRST = '2020-01-01';
const LAST = '2032-12-31';
const EVERY_DAY = daysFrom(FIRST, LAST);
/** What is due may lie after the last day on which anything begins. */
const WALL_END = '2034-12-31';

const day = fc.constantFrom(...EVERY_DAY);
const rule = fc.constantFrom(...PERIOD_RULES);
const settable = fc.constantFrom(...PERIOD_RULES.filter((one) => loosestIn(one, one.span.unit) !== null));

/** A notice as it could come: blocks in order, of any year that is covered or not, entered on any day of that year. */
const notice: fc.Arbitrary<HolidayNotice> = fc
  .record({
    year: fc.integer({ min: 2020, max: 2033 }),
    starts: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 7 }),
    length: fc.integer({ min: 1, max: 9 }),
    offset: fc.integer({ min: 1, max: 18 }),
    made: fc.array(fc.nat(364), { maxLength: 8 }),
    from: fc.option(fc.nat(364), { nil: null }),
  })
  .map(({ year, starts, length, offset, made, from }) => {
    const two = (number: number) => String(number).padStart(2, '0');
    const days = daysFrom(`${String(year)}-01-01`, `${String(year)}-12-31`);
    const off = starts
      .toSorted((a, b) => a - b)
      .map((month) => [`${two(month)}-${two(offset)}`, `${two(month)}-${two(offset + length)}`] as const);
    const worked = [...new Set(made.map((place) => days[place] ?? ''))]
      .filter((one) => isWeekend(one) && !off.some(([a, b]) => a <= one.slice(5) && one.slice(5) <= b))
      .map((one) => one.slice(5));
    return {
      year,
      notice: '通知',
      documentNumber: '1',
      off,
      worked,
      from: from === null ? null : (days[from] ?? null),
    };
  });
const notices = fc.array(notice, { maxLength: 6 });

test('the notices that are drawn could be notices', () => {
  fc.assert(
    fc.property(notice, (one) => {
      expect(holidayProblem(one)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('working days over thirteen years, covered and not, with later notices, are those of a wall calendar', () => {
  let provisional = 0;
  fc.assert(
    fc.property(
      notices,
      fc.array(fc.tuple(day, fc.integer({ min: 1, max: 40 })), { minLength: 20 }),
      (some, starts) => {
        const calendar = calendarOf(some);
        const wall = wallCalendar(calendar, FIRST, WALL_END);
        for (const [from, count] of starts) {
          const { uncovered, ...reckoning } = addWorkingDays(calendar, from, count);
          expect([from, count, reckoning]).toEqual([from, count, wall.after(from, count)]);
          const { dueOn } = reckoning;
          expect(addWorkingDays(calendar, from, count + 1).dueOn > dueOn).toBe(true);
          const years = new Set(daysFrom(nextDay(from), dueOn).map((one) => one.slice(0, 4)));
          expect(uncovered.map(String)).toEqual([...years].filter((year) => !calendar.has(year)));
          provisional += uncovered.length;
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(provisional).toBeGreaterThan(100);
});

test('months end on the day of the same number or on the last of the month, from every day of thirteen years', () => {
  for (const from of EVERY_DAY) {
    for (const count of [1, 2, 3, 6, 12]) {
      const due = addMonths(from, count);
      if (due !== monthsAfter(from, count)) expect([from, count, due]).toEqual([from, count, monthsAfter(from, count)]);
      const isSame = due.slice(8) === from.slice(8);
      const isLastOfMonth = nextDay(due).slice(8) === '01';
      if (!isSame && !(isLastOfMonth && due.slice(8) < from.slice(8))) expect([from, due]).toEqual([]);
    }
  }
});

/** What a rule gives from a day, by a wall calendar. */
function byHand({ unit, count }: Span, from: string, wall: ReturnType<typeof wallCalendar>): string {
  if (unit === 'months') return monthsAfter(from, count);
  if (unit === 'working-days') return wall.after(from, count).dueOn;
  let due = from;
  for (let left = unit === 'hours' ? count / 24 : count; left > 0; left -= 1) due = nextDay(due);
  return due;
}

test('every rule from every single day of 2024 to 2026 is due when a wall calendar says, and never earlier from a later day', () => {
  const wall = wallCalendar(SHIPPED_RULES.calendar, '2024-01-01', '2028-12-31');
  const days = daysFrom('2024-01-01', '2026-12-31');
  expect(days).toHaveLength(366 + 365 + 365);
  for (const one of PERIOD_RULES) {
    const due = days.map((startedOn) => reckon(SHIPPED_RULES, one, { startedOn, time: '08:30' }));
    expect(due.map(({ dueOn }) => dueOn)).toEqual(days.map((from) => byHand(one.span, from, wall)));
    const falls = due.filter(({ dueOn }, index) => index > 0 && dueOn < (due[index - 1]?.dueOn ?? ''));
    expect([one.code, falls.length]).toEqual([one.code, 0]);
    expect(due.filter(({ dueOn }, index) => dueOn <= (days[index] ?? ''))).toEqual([]);
  }
});

test('a later start is never due earlier, for any length of any unit and whatever notices came', () => {
  const span = fc.record({
    unit: fc.constantFrom('hours', 'calendar-days', 'working-days', 'months'),
    count: fc.integer({ min: 1, max: 40 }),
  });
  const minute = fc.integer({ min: 0, max: 1439 });
  const clock = (of: number) => new Date(of * 60_000).toISOString().slice(11, 16);
  fc.assert(
    fc.property(notices, rule, span, fc.tuple(day, minute), fc.tuple(day, minute), (some, base, length, a, b) => {
      const book = rulebookOf({ ...NO_OWN_RULES, holidays: some });
      const of = ([startedOn, time]: readonly [string, number]) => {
        const { dueOn, dueAt } = reckon(book, { ...base, span: length }, { startedOn, time: clock(time) });
        return `${dueOn} ${dueAt ?? ''}`;
      };
      const [early, late] = [a, b].toSorted(([x, m], [y, n]) => (x < y ? -1 : x > y ? 1 : m - n));
      if (early !== undefined && late !== undefined) expect(of(early) <= of(late)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('hours are counted to the minute', () => {
  const hours: PeriodRule[] = PERIOD_RULES.filter(({ span }) => span.unit === 'hours');
  expect(hours).not.toEqual([]);
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 24 }), (startedOn, minute, count) => {
      const begin = Date.parse(`${startedOn}T00:00:00Z`) + minute * 60_000;
      const text = (ms: number) => new Date(ms).toISOString();
      for (const one of hours) {
        const run = { startedOn, time: text(begin).slice(11, 16) };
        const due = reckon(SHIPPED_RULES, { ...one, span: { unit: 'hours', count } }, run);
        expect(`${due.dueOn}T${due.dueAt ?? ''}`).toBe(text(begin + count * 3_600_000).slice(0, 16));
      }
    }),
  );
});

test('a later notice changes nothing before the day of its entry', () => {
  fc.assert(
    fc.property(notices, notice, day, fc.integer({ min: 1, max: 40 }), day, (some, late, from, count, entered) => {
      const later = { ...late, year: Number(entered.slice(0, 4)), from: entered };
      const [before, after] = [calendarOf(some), calendarOf([...some, later])];
      const [was, is] = [addWorkingDays(before, from, count), addWorkingDays(after, from, count)];
      const passed = ({ off, worked }: typeof was) => [...off, ...worked].filter((one) => one < entered);
      if (was.dueOn < entered || is.dueOn < entered) expect(is.dueOn).toBe(was.dueOn);
      expect(passed(is)).toEqual(passed(was));
    }),
    { numRuns: 2000 },
  );
});

/** Some length that may be set, in the rule's own unit or in days. */
function lengthOf(rule: PeriodRule, number: number): Span {
  const days = number % 2 === 0 ? loosestIn(rule, 'calendar-days') : null;
  const length: Span =
    days === null
      ? { unit: rule.span.unit, count: 1 + (number % loosestOf(rule)) }
      : { unit: 'calendar-days', count: 1 + (number % days) };
  expect(maySet(rule, length)).toBe(true);
  return length;
}

test('what is set in days for months is never due later than the months, from every day of ten years', () => {
  const days = daysFrom('2023-01-01', '2032-12-31');
  expect(days).toHaveLength(3653);
  const monthly = PERIOD_RULES.filter(({ span, lapses }) => span.unit === 'months' && lapses !== true);
  expect(monthly.length).toBeGreaterThan(10);
  for (const one of monthly) {
    const most = loosestIn(one, 'calendar-days') ?? 0;
    const dueWith = (startedOn: string, { unit, count }: Span) => {
      const spans = [{ code: one.code, unit, count, from: startedOn }];
      return reckon(rulebookOf({ ...NO_OWN_RULES, spans }), one, { startedOn }).dueOn;
    };
    const later = days.filter((startedOn) => {
      const bound = dueWith(startedOn, { unit: 'months', count: loosestOf(one) });
      return [most, most - 1].some((count) => dueWith(startedOn, { unit: 'calendar-days', count }) > bound);
    });
    expect([one.code, later]).toEqual([one.code, []]);
    expect([one.code, maySet(one, { unit: 'calendar-days', count: most + 1 })]).toEqual([one.code, false]);
    // A day more, for a rule of one month, is later than the rule in some month.
    if (loosestOf(one) > 1) continue;
    expect(days.some((from) => dueWith(from, { unit: 'calendar-days', count: most + 1 }) > addMonths(from, 1))).toBe(
      true,
    );
  }
});

test('a setting moves no date that is past, makes none due before its own day, and is one that the rule allows', () => {
  const moved = { kept: 0, changed: 0 };
  fc.assert(
    fc.property(
      settable,
      day,
      fc.array(fc.tuple(fc.nat(99), fc.nat(400)), { minLength: 1, maxLength: 4 }),
      (one, startedOn, raw) => {
        const at = EVERY_DAY.slice(EVERY_DAY.indexOf(startedOn));
        const spans = raw
          .map(([length, after]) => ({ ...lengthOf(one, length), code: one.code, from: at[after] ?? LAST }))
          .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
        for (const [index, { from }] of spans.entries()) {
          const book = (list: typeof spans) => rulebookOf({ ...NO_OWN_RULES, spans: list });
          const before = reckon(book(spans.slice(0, index)), one, { startedOn }).dueOn;
          const after = reckon(book(spans.slice(0, index + 1)), one, { startedOn }).dueOn;
          if (before < from) expect(after).toBe(before);
          else expect(after >= from).toBe(true);
          moved[after === before ? 'kept' : 'changed'] += 1;
        }
      },
    ),
    { numRuns: 3000 },
  );
  expect(Math.min(moved.kept, moved.changed)).toBeGreaterThan(300);
});
