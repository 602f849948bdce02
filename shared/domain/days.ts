/** Adds whole months; where the month has no such day, its last day counts. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, days)))
    .toISOString()
    .slice(0, 10);
}

/** Adds whole days, or takes them off. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Adds whole hours to a time of a day, `HH:MM`; from a day whose time is not known, the whole days that they begin. */
export function addHours(
  date: string,
  time: string | null,
  hours: number,
): readonly [day: string, time: string | null] {
  if (time === null) return [addDays(date, Math.ceil(hours / 24)), null];
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const all = hour + hours;
  const two = (number: number) => String(number).padStart(2, '0');
  return [addDays(date, Math.floor(all / 24)), `${two(all % 24)}:${two(minute)}`];
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** `12月23日`, with the year where it differs from the one that `beside` has. */
export function dayText(date: string, beside: string = date): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const text = `${String(Number(month))}月${String(Number(dayOfMonth))}日`;
  return year === beside.slice(0, 4) ? text : `${year}年${text}`;
}
