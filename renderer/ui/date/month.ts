import { addDays, addMonths } from '../../../shared/domain/days.ts';

/** The weeks of the month that `day` lies in, each from Monday; days of other months are `null`. */
export function weeksOf(day: string): readonly (readonly (string | null)[])[] {
  const month = day.slice(0, 7);
  const first = `${month}-01`;
  const offset = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const start = addDays(first, -offset);
  const weeks: (string | null)[][] = [];
  for (let at = start; weeks.length === 0 || at.slice(0, 7) === month; at = addDays(at, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, ahead) => addDays(at, ahead)).map((one) => (one.startsWith(month) ? one : null)),
    );
  }
  return weeks;
}

/** Where a key takes the cursor of a calendar, or `null` for keys that are not its own. No day after `last` is reached. */
export function dayByKey(key: string, day: string, last: string): string | null {
  const goal = MOVES[key]?.(day);
  if (goal === undefined) return null;
  return goal > last ? last : goal;
}

const MOVES: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
  Home: (day) => `${day.slice(0, 7)}-01`,
  End: (day) => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1),
};
