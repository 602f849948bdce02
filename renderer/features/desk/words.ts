import type { Desk } from '../../../shared/contract/desk.ts';
import { SIGN_LATER } from '../../../shared/rules/clocks/office-clocks.ts';
import { sequenceText } from '../../../shared/rules/package-state.ts';
import { dayText } from '../../ui/format.ts';

/** How long a package is under way without a receipt. */
export function waitingText(sequence: number, days: number): string {
  const number = `第${sequenceText(sequence)}号`;
  return days === 0 ? `${number}今日发出，尚未收到回执。` : `${number}已发出${String(days)}天，尚未收到回执。`;
}

/** That nothing is due, and that the next date follows, if there is one. */
export function nothingDueText(next: Desk['next']): string {
  const nothing = '今日没有到期事项。';
  if (next === null) return `${nothing}目前没有正在计算的时限。`;
  return `${nothing}下一个时限：`;
}

/** Until when the earliest decision by telephone is signed, and that the period is this house's own. */
export function unsignedText(
  { dueOn, basis }: { readonly dueOn: string; readonly basis: string },
  today: string,
): string {
  const when = dueOn < today ? '已过期' : '到期';
  return `最早一项${dayText(dueOn, today)}${when}，电话请示后${String(SIGN_LATER.span.count)}个工作日内（${basis}）`;
}
