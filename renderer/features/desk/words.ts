import type { Desk } from '../../../shared/contract/desk.ts';
import { sequenceText } from '../../../shared/rules/package-state.ts';
import { dayText } from '../../ui/format.ts';

/** How long a package is under way without a receipt. */
export function waitingText(sequence: number, days: number): string {
  const number = `第${sequenceText(sequence)}号`;
  return days === 0 ? `${number}今日发出，尚未收到回执。` : `${number}已发出${String(days)}天，尚未收到回执。`;
}

/** That nothing is due, and the next date, which the lead behind it follows. */
export function nothingDueText(next: Desk['next'], today: string): string {
  const nothing = '今日没有到期事项。';
  if (next?.dueOn === null || next === null) return `${nothing}目前没有正在计算的时限。`;
  return `${nothing}下一个时限：${dayText(next.dueOn, today)}`;
}
