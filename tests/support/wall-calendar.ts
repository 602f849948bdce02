import type { Calendar } from '../../shared/domain/clocks/calendar.ts';

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The day after. */
export const nextDay = (day: string): string => dayOf(at(day) + DAY);

/** Every day from one to another. */
export function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let ms = at(first); ms <= at(last); ms += DAY) days.push(dayOf(ms));
  return days;
}

/** A calendar on the wall: each day was looked up in the notices once and marked, then days are crossed off one by one. */
export function wallCalendar(calendar: Calendar, first: string, last: string) {
  const worked = new Set(daysFrom(first, last).filter((day) => isMarked(calendar, day)));
  return {
    /** So many working days after, the day itself not counted, with the days that were passed over and those made up. */
    after: (day: string, count: number) => {
      const [off, counted]: [string[], string[]] = [[], []];
      for (let here = nextDay(day); counted.length < count; here = nextDay(here)) {
        if (here > last) throw new Error('the wall calendar ends here');
        (worked.has(here) ? counted : off).push(here);
      }
      return { dueOn: counted[count - 1] ?? day, off, worked: counted.filter(isWeekend) };
    },
  };
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(at(day)).getUTCDay());

function isMarked(calendar: Calendar, day: string): boolean {
  const notices = (calendar.get(day.slice(0, 4)) ?? []).filter(({ from }) => from === null || from <= day);
  const notice = notices[notices.length - 1];
  const short = day.slice(5);
  if (notice === undefined) return !isWeekend(day);
  return notice.worked.includes(short) || (!isWeekend(day) && notice.off.every(([a, b]) => short < a || short > b));
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** So many months after by hand: month after month, and in a month that is too short its last day. */
export function monthsAfter(day: string, count: number): string {
  let [year = 0, month = 0] = day.split('-').map(Number);
  for (let left = count; left > 0; left -= 1) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year)}-${two(month)}-${two(Math.min(Number(day.slice(8)), length))}`;
}
