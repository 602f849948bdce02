import { HOLIDAY_YEARS, type HolidayYear } from '../../rules/holidays.ts';
import { addDays, dayText } from '../days.ts';

/**
 * The arrangement of a year as one notice fixed it. `from` is the first day that it judges: a later notice for the same
 * year moves only what lies ahead of the day on which it was entered. `null` for the first one, which judges the year.
 */
export type HolidayNotice = HolidayYear & { readonly from: string | null };

/** The notices of each year, `YYYY`, in the order in which they were entered. */
export type Calendar = ReadonlyMap<string, readonly HolidayNotice[]>;

/** A day that some working days lead to, with what was passed over and counted on the way. */
export type Reckoning = {
  readonly dueOn: string;
  /** Days that were not counted, in order. */
  readonly off: readonly string[];
  /** Weekend days that were counted, since they are worked. */
  readonly worked: readonly string[];
  /** Years whose holidays are not known: their days were taken by weekends, and the day is provisional. */
  readonly uncovered: readonly number[];
};

/** The years that are shipped, and those entered since, in the order of their entry. */
export function calendarOf(entered: readonly HolidayNotice[] = []): Calendar {
  const notices = [...HOLIDAY_YEARS.map((year) => ({ ...year, from: null })), ...entered];
  return Map.groupBy(notices, ({ year }) => String(year));
}

/** The calendar as it is shipped. */
export const SHIPPED_CALENDAR: Calendar = calendarOf();

/** True for a day that is worked; in a year whose holidays are not known, for every day from Monday to Friday. */
export function isWorkingDay(calendar: Calendar, date: string): boolean {
  const notice = noticeFor(calendar, date);
  const day = date.slice(5);
  if (notice?.worked.includes(day)) return true;
  if (notice?.off.some(([first, last]) => first <= day && day <= last)) return false;
  return !isWeekend(date);
}

/** The notice that judges a day: the last of its year that was entered by then. */
function noticeFor(calendar: Calendar, date: string): HolidayNotice | undefined {
  return calendar.get(date.slice(0, 4))?.findLast(({ from }) => from === null || from <= date);
}

/** The day on which so many working days are full. The day itself is not counted; the next working day is the first. */
export function addWorkingDays(calendar: Calendar, from: string, days: number): Reckoning {
  const off: string[] = [];
  const worked: string[] = [];
  const uncovered = new Set<number>();
  let date = from;
  for (let counted = 0; counted < days;) {
    date = addDays(date, 1);
    if (!calendar.has(date.slice(0, 4))) uncovered.add(Number(date.slice(0, 4)));
    if (isWorkingDay(calendar, date)) {
      counted += 1;
      if (isWeekend(date)) worked.push(date);
    } else off.push(date);
  }
  return { dueOn: date, off, worked, uncovered: [...uncovered] };
}

/** How a reckoning came to its day, as half a sentence; empty where every day counted. */
export function passedOver({ off, worked }: Pick<Reckoning, 'off' | 'worked'>): string {
  return [
    ...(off.length === 0 ? [] : [`其间${daysText(off)}休息，不计`]),
    ...(worked.length === 0 ? [] : [`${daysText(worked)}调休上班，计入`]),
  ].join('；');
}

/** What is said of a day in a year whose holidays are not known; empty where all are. */
export function provisionalText({ uncovered }: Pick<Reckoning, 'uncovered'>): string {
  if (uncovered.length === 0) return '';
  return `暂定日期：${uncovered.map(String).join('、')}年节假日安排尚未导入，按周末推算。`;
}

/** True for a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}

/** `10月1日至10月7日、10月11日`. */
function daysText(days: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && addDays(last[1], 1) === day) last[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([first, last]) => (first === last ? dayText(first) : `${dayText(first)}至${dayText(last)}`))
    .join('、');
}
