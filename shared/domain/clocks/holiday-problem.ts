import type { HolidayYear } from '../../rules/holidays.ts';
import { isWeekend } from './calendar.ts';

/**
 * What is wrong with the arrangement of a year, in a sentence; `null` where it could be a notice: every day exists, each
 * block is in order, blocks do not touch one another, and what is worked are weekend days outside the blocks.
 */
export function holidayProblem({ year, off, worked }: Pick<HolidayYear, 'year' | 'off' | 'worked'>): string | null {
  const date = (day: string) => `${String(year)}-${day}`;
  const missing = [...off.flat(), ...worked].find((day) => !exists(date(day)));
  if (missing !== undefined) return `${date(missing)}不是日期`;
  if (off.length === 0) return '没有放假日期';
  const reversed = off.find(([first, last]) => last < first);
  if (reversed !== undefined) return `放假${reversed[0]}至${reversed[1]}先后颠倒`;
  const sorted = off.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const overlap = sorted.find(([first], index) => index > 0 && first <= (sorted[index - 1]?.[1] ?? ''));
  if (overlap !== undefined) return `放假日期有重叠：${overlap[0]}`;
  const weekday = worked.find((day) => !isWeekend(date(day)));
  if (weekday !== undefined) return `调休上班的${date(weekday)}不是星期六、星期日`;
  const both = worked.find((day) => off.some(([first, last]) => first <= day && day <= last));
  return both === undefined ? null : `${date(both)}既放假又上班`;
}

function exists(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === date;
}
