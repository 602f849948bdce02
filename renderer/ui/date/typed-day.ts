import { addDays } from '../../../shared/domain/days.ts';

/** What was typed as a day: nothing yet, a day of the calendar, or something else. */
export type TypedDay =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'no-such-day' };

const WITH_YEAR =
  /^(?<year>\d{4})(?:(?<month>\d{2})(?<day>\d{2})|[-./年](?<monthApart>\d{1,2})[-./月](?<dayApart>\d{1,2})日?)$/u;
const SHORT_YEAR = /^(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})$/u;
const WITHOUT_YEAR = /^(?:(?<month>\d{2})(?<day>\d{2})|(?<monthApart>\d{1,2})[-./月](?<dayApart>\d{1,2})(?:日|号)?)$/u;
const WORDS: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2, 前日: -2 };

/**
 * Reads a day as people type it: `20261123`, `2026-11-23`, `2026年11月23日`, `261123`, `1123`, `11.23`, `11月23日`, 昨天.
 * Without a year it is the last such day up to `last`, which is today for everything that has happened.
 */
export function typedDay(text: string, today: string, last = today): TypedDay {
  const typed = text.normalize('NFKC').replace(/\s/gu, '').replaceAll('。', '.');
  if (typed === '') return { kind: 'empty' };
  const back = WORDS[typed];
  if (back !== undefined) return { kind: 'day', day: addDays(today, back) };
  const full = WITH_YEAR.exec(typed) ?? SHORT_YEAR.exec(typed);
  if (full !== null) {
    const year = full.groups?.['year'] ?? '';
    return dayOf(Number(year.length === 2 ? `20${year}` : year), full.groups);
  }
  const short = WITHOUT_YEAR.exec(typed);
  if (short === null) return { kind: 'unclear' };
  const year = Number(last.slice(0, 4));
  for (const candidate of [year, year - 1, year - 2, year - 3, year - 4]) {
    const found = dayOf(candidate, short.groups);
    if (found.kind === 'day' && found.day <= last) return found;
  }
  return { kind: 'no-such-day' };
}

/** The day that was typed, or `undefined`. */
export function dayOrNothing(text: string, today: string, last = today): string | undefined {
  const typed = typedDay(text, today, last);
  return typed.kind === 'day' ? typed.day : undefined;
}

/** 星期一 and so on. */
export function weekdayText(date: string): string {
  return `星期${'日一二三四五六'.charAt(new Date(`${date}T00:00:00Z`).getUTCDay())}`;
}

function dayOf(year: number, groups: Readonly<Record<string, string | undefined>> | undefined): TypedDay {
  const month = Number(groups?.['month'] ?? groups?.['monthApart']);
  const day = Number(groups?.['day'] ?? groups?.['dayApart']);
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  if (year < 1900 || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) {
    return { kind: 'no-such-day' };
  }
  return { kind: 'day', day: text };
}
