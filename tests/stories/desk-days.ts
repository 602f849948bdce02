import { table } from '../../electron/cli/output/table.ts';
import type { DateLine, Desk } from '../../shared/contract/desk.ts';
import { dutyPeriodText } from '../../shared/domain/clocks/duties.ts';
import { addDays, daysBetween } from '../../shared/domain/days.ts';
import { WARN_DAYS } from '../../shared/rules/clocks/all.ts';

/** One line of one day: what stood on the desk in the evening, or (办理) what was done. */
export type DeskLine = {
  readonly day: string;
  readonly line: string;
  readonly what: string;
  readonly number: string;
  /** Whose date it is, where it is not that of all subjects. */
  readonly whose?: string;
  readonly dueOn: string | null;
  /** How the log of missed dates calls its date, where it has one. */
  readonly date?: string;
};

/** What was done on a day, beside what stood on the desk. */
export const DONE = '办理';
/** What returns, by itself. */
export const DUTY = '定期事项';

/** Everything that stands on the desk, a line each. */
export function linesOf(desk: Desk): readonly DeskLine[] {
  const { today: day, waiting } = desk;
  const near = ({ deadline }: DateLine) =>
    daysBetween(day, deadline.dueOn) <= WARN_DAYS.yellow ? '临近（黄）' : '临近（蓝）';
  const date = (line: string, { number, whose, deadline: { code, what, dueOn } }: DateLine): DeskLine => ({
    ...{ day, line, what: `${code} ${what}`, number, whose, dueOn, date: `${code} ${what}` },
  });
  return [
    ...desk.overdue.dates.map((one) => date('逾期（红）', one)),
    ...desk.dueSoon.dates.map((one) => date(near(one), one)),
    ...[...waiting.decidable.matters, ...waiting.others.matters].map(({ matter, number }) => ({
      ...{ day, line: '待审批', what: matter, number, dueOn: null },
    })),
    ...waiting.unsigned.matters.map(({ matter, number, deadline }) => ({
      ...{ day, line: '待补签', what: matter, number, dueOn: deadline.dueOn, date: nameOf(deadline) },
    })),
    ...desk.envelopes.envelopes.map(({ number, deadline }) => ({
      ...{ day, line: '径送未送', what: deadline.what, number, dueOn: deadline.dueOn, date: nameOf(deadline) },
    })),
    ...desk.items.items.map(({ number, letterClass, dueOn, deadline }) => ({
      ...{ day, line: '来件待办', what: letterClass, number, dueOn },
      ...(deadline === null ? {} : { date: nameOf(deadline) }),
    })),
    ...desk.unreceipted.packages.map(({ counterpart, sequence }) => ({
      ...{ day, line: '未收回执', what: `移交${counterpart}`, number: `第${String(sequence)}包`, dueOn: null },
    })),
    ...desk.toComplete.leads.map(({ number }) => ({ day, line: '待补录', what: '', number, dueOn: null })),
    ...desk.duties.map(({ what, period, dueOn }) => ({
      ...{ day, line: DUTY, what, number: dutyPeriodText(period), dueOn, date: `${DUTY} ${what}` },
    })),
  ];
}

const nameOf = ({ code, what }: { readonly code: string; readonly what: string }): string => `${code} ${what}`;

/** What the log of missed dates has to hold when the desk stood so: each date that passed, from its first evening on. */
export function passed(lines: readonly DeskLine[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const { day, number, dueOn, date } of lines) {
    if (date === undefined || dueOn === null || dueOn >= day) continue;
    const of = `${date} ${number} 期限${dueOn}`;
    if (!seen.has(of)) seen.set(of, day);
  }
  return [...seen].map(([of, day]) => `${day} ${of}`).toSorted();
}

const numberOf = ({ number, whose = '' }: DeskLine): string => number + (whose === '' ? '' : `（${whose}）`);

/** How a date stands on its day, in the words of the desk. */
function left({ day, dueOn }: DeskLine): string {
  if (dueOn === null) return '';
  const days = daysBetween(day, dueOn);
  return days < 0 ? `已超期${String(-days)}天` : days === 0 ? '今日到期' : `剩${String(days)}天`;
}

/** The days as a table to read; a day on which nothing was done and nothing stood is told as well. */
export function printed(title: string, [first, last]: readonly [string, string], lines: readonly DeskLine[]): string {
  const rows: string[][] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const those = lines.filter((one) => one.day === day);
    if (those.length === 0) rows.push([day, '（无）']);
    for (const [index, one] of those.entries()) {
      rows.push([index === 0 ? day : '', one.line, one.what, numberOf(one), one.dueOn ?? '', left(one)]);
    }
  }
  return `\n${title}\n${table(['日期', '桌面', '事项', '编号', '期限', '余期'], rows).join('\n')}\n`;
}

/**
 * From which evening to which evening a line stood without a break, with the day that was due where there is one. What was done
 * is left out.
 */
export function stretches(lines: readonly DeskLine[]): readonly string[] {
  const runs: { readonly of: string; readonly from: string; to: string }[] = [];
  for (const one of lines.filter(({ line }) => line !== DONE)) {
    const { day, line, what, dueOn } = one;
    const of = `${line} ${what} ${numberOf(one)}${dueOn === null ? '' : ` 期限${dueOn}`}`;
    const open = runs.findLast((run) => run.of === of);
    if (open !== undefined && addDays(open.to, 1) === day) open.to = day;
    else runs.push({ of, from: day, to: day });
  }
  return runs.map(({ of, from, to }) => `${from}至${to} ${of}`);
}
