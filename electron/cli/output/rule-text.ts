import type { DutyPeriodRow, HolidayRow, Moved, PeriodRuleRow, RulesShown } from '../../../shared/contract/rules.ts';
import { dutyPeriodText } from '../../../shared/domain/clocks/duties.ts';
import {
  blockText,
  dayOfYearText,
  OPINION_ENDS,
  spanInForce,
  warnText,
} from '../../../shared/domain/clocks/rule-words.ts';
import { spanText } from '../../../shared/domain/clocks/reckon.ts';
import { CONFIDENCE_TERMS } from '../../../shared/rules/citation.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** Lines for everything that dates are counted by. */
export function rules({ periods, opinionEnd, warn, holidays, missing, duties }: RulesShown): readonly string[] {
  return [
    ...table(['代码', '事项', '期限', '设定', '依据'], periods.map(periodCells)),
    '',
    `处置意见期限止于${OPINION_ENDS[opinionEnd.end]}（${setText(opinionEnd.set)}）。`,
    `${warnText(warn)}（${setText(warn.set)}）。`,
    '',
    ...table(['年份', '放假', '调休上班', '文号', '登记'], holidays.map(holidayCells)),
    ...missing.map((year) => `${String(year)}年的节假日安排尚未登记，该年的工作日期限按周末推算，为暂定日期。`),
    '',
    ...table(
      ['代码', '定期事项', '期间', '最迟', '情况'],
      duties.flatMap(({ periods: rounds }) => rounds.map(dutyCells)),
    ),
    ...duties.flatMap(({ what, missed }) =>
      missed.map((one) => `超期记录：${dutyPeriodText(one.period)}${what}，最迟${one.dueOn}，${one.notedOn}记入`),
    ),
  ];
}

/** Lines for what moved, or would move. */
export function moved({ total, first }: Moved, isDone: boolean): readonly string[] {
  const said = isDone ? '' : '将';
  if (total === 0) return [`没有正在计算的期限${said}因此变动。`];
  return [
    `正在计算的期限${said}有${String(total)}个变动：`,
    ...first.map(({ number, what, before, dueOn }) => `${number}　${what}：${before} → ${dueOn}`),
    ...(total > first.length ? [`（列出前${String(first.length)}个）`] : []),
  ];
}

/** Lines for a duty that was recorded. */
export function dutyRecorded({ what, period, done }: DutyPeriodRow): readonly string[] {
  return [`已登记${dutyPeriodText(period)}${what}，${done?.doneOn ?? ''}办理。`];
}

function periodCells(row: PeriodRuleRow): readonly string[] {
  const { code, what, span, set, basis, confidence } = row;
  const own = set === null ? '默认' : `${setText(set)}；规定为${spanText(span)}`;
  return [code, what, spanInForce(row), own, `${basis}（${CONFIDENCE_TERMS[confidence]}）`];
}

function holidayCells({ year, off, worked, documentNumber, from, set }: HolidayRow): readonly string[] {
  const since = from === null ? '' : `，自${from}起`;
  return [
    String(year),
    off.map(blockText).join('、'),
    worked.map(dayOfYearText).join('、'),
    documentNumber,
    set === null ? '随软件提供' : `${setText(set)}${since}`,
  ];
}

function dutyCells({ code, what, period, dueOn, done }: DutyPeriodRow): readonly string[] {
  const state = done === null ? '未办' : `已办${done.doneOn === null ? '' : ` ${done.doneOn}`} ${done.by ?? ''}`.trim();
  return [code, what, dutyPeriodText(period), dueOn, state];
}

function setText(set: { readonly by: string | null; readonly on: string } | null): string {
  return set === null ? '默认' : `${set.on} ${printable(set.by ?? '')}设定`.trim();
}
