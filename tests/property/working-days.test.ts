import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOLIDAY_YEARS } from '../../shared/rules/holidays.ts';
import { addWorkingDays as add, SHIPPED_CALENDAR } from '../../shared/domain/clocks/calendar.ts';

const addWorkingDays = (from: string, days: number) => add(SHIPPED_CALENDAR, from, days);

const DAY = 86_400_000;
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Every day off, and every weekend day that is worked, written out one by one. */
const FREE = new Set<string>();
const WORKED = new Set<string>();
for (const { year, off, worked } of HOLIDAY_YEARS) {
  for (const [first, last] of off) {
    for (let ms = at(`${String(year)}-${first}`); ms <= at(`${String(year)}-${last}`); ms += DAY) FREE.add(dateOf(ms));
  }
  for (const day of worked) WORKED.add(`${String(year)}-${day}`);
}

/** The slow way: a wall calendar, on which each day is looked up and crossed off. */
function byHand(from: string, days: number) {
  const off: string[] = [];
  const counted: string[] = [];
  for (let ms = at(from) + DAY; counted.length < days; ms += DAY) {
    const date = dateOf(ms);
    const weekend = [0, 6].includes(new Date(ms).getUTCDay());
    if (WORKED.has(date) || (!weekend && !FREE.has(date))) counted.push(date);
    else off.push(date);
  }
  return { dueOn: counted.at(-1), off, worked: counted.filter((date) => WORKED.has(date)) };
}

const start = fc.integer({ min: at('2023-11-01') / DAY, max: at('2027-03-31') / DAY }).map((day) => dateOf(day * DAY));

test('working days are those that a wall calendar gives', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const { uncovered, ...reckoning } = addWorkingDays(from, days);
      expect(reckoning).toEqual(byHand(from, days));
      const years = [...reckoning.off, reckoning.dueOn].map((date) => Number(date.slice(0, 4)));
      const known = HOLIDAY_YEARS.map(({ year }) => year);
      expect(uncovered.filter((year) => known.includes(year))).toEqual([]);
      // Of a year that is not known every day passed through makes the result provisional.
      for (const year of years) expect(known.includes(year) || uncovered.includes(year)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test('one day more is never earlier, and each result is a working day itself', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 40 }), (from, days) => {
      const { dueOn } = addWorkingDays(from, days);
      expect(addWorkingDays(from, days + 1).dueOn > dueOn).toBe(true);
      expect(addWorkingDays(dateOf(at(dueOn) - DAY), 1).dueOn).toBe(dueOn);
    }),
    { numRuns: 2000 },
  );
});
