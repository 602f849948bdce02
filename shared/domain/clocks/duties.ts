import { citationText } from '../../rules/citation.ts';
import type { Recurrence, RecurringRule } from '../../rules/clocks/office-clocks.ts';
import { addDays, dayText } from '../days.ts';

/** One round of what returns: `2026-11`, `2026-Q4`, `2026-H2` or `2026`, its days, and the day on which it is due. */
export type DutyPeriod = {
  readonly period: string;
  readonly from: string;
  readonly until: string;
  readonly dueOn: string;
};

/** Months in a round. */
const MONTHS: Readonly<Record<Recurrence, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The round in which a day lies. */
export function dutyPeriod(rule: Pick<RecurringRule, 'every' | 'dueOn'>, day: string): DutyPeriod {
  const months = MONTHS[rule.every];
  const year = day.slice(0, 4);
  const round = Math.floor((Number(day.slice(5, 7)) - 1) / months);
  const from = `${year}-${twoDigits(round * months + 1)}-01`;
  const next =
    (round + 1) * months < 12
      ? `${year}-${twoDigits((round + 1) * months + 1)}-01`
      : `${String(Number(year) + 1)}-01-01`;
  const until = addDays(next, -1);
  const dueOn = rule.dueOn === undefined ? until : `${String(Number(year) + 1)}-${rule.dueOn}`;
  return { period: nameOf(rule.every, year, round + 1), from, until, dueOn };
}

/** The round before the one in which a day lies, and that one. */
export function dutyPeriods(
  rule: Pick<RecurringRule, 'every' | 'dueOn'>,
  day: string,
): readonly [last: DutyPeriod, now: DutyPeriod] {
  const now = dutyPeriod(rule, day);
  return [dutyPeriod(rule, addDays(now.from, -1)), now];
}

/** Every round up to a day that was due on another or later, the last first. */
export function dutyPeriodsSince(
  rule: Pick<RecurringRule, 'every' | 'dueOn'>,
  since: string,
  day: string,
): readonly DutyPeriod[] {
  const rounds: DutyPeriod[] = [];
  for (let one = dutyPeriod(rule, day); one.dueOn >= since; one = dutyPeriod(rule, addDays(one.from, -1))) {
    rounds.push(one);
  }
  return rounds;
}

/** `2026年11月`, `2026年第4季度`, `2026年下半年`, `2026年`. */
export function dutyPeriodText(period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return `${year}年`;
  if (part.startsWith('Q')) return `${year}年第${part.slice(1)}季度`;
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  return `${year}年${String(Number(part))}月`;
}

/** How often, as a sentence says it. */
const EVERY_TERMS: Readonly<Record<Recurrence, string>> = {
  month: '每月一次',
  quarter: '每季度一次',
  'half-year': '每半年一次',
  year: '每年一次',
};

/** The sentence that tells how the day of a round was found. */
export function dutyExplanation(rule: Pick<RecurringRule, 'every' | 'basis'>, round: DutyPeriod): string {
  const { from, period, until, dueOn } = round;
  const place = dueOn === until ? '的最后一日' : '的次年';
  const how = `${dutyPeriodText(period)}${place}，${EVERY_TERMS[rule.every]}（${citationText(rule.basis)}）`;
  return `最迟${dayText(dueOn, from)}：${how}。`;
}

function nameOf(every: Recurrence, year: string, round: number): string {
  switch (every) {
    case 'month':
      return `${year}-${twoDigits(round)}`;
    case 'quarter':
      return `${year}-Q${String(round)}`;
    case 'half-year':
      return `${year}-H${String(round)}`;
    case 'year':
      return year;
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
