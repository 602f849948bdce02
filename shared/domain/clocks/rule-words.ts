import type { Span } from '../../rules/clocks/rule.ts';
import type { OpinionEnd, WarnDays } from './rulebook.ts';
import { spanText } from './reckon.ts';

/** What D01 ends with, in words. */
export const OPINION_ENDS: Readonly<Record<OpinionEnd, string>> = {
  'put-forward': '提出处置意见（呈批）之日',
  approved: '处置意见批准之日',
};

/** Why fewer days than a month has: beside the most that may be set in days. */
export const SHORTEST_TEXT = '（每个月按最短的28天计）';

/** How long a period runs in a unit: as it set it, else as the rule has it. */
export function spanInForce({ span, set }: { readonly span: Span; readonly set: Span | null }): string {
  return spanText(set ?? span);
}

/** `到期前10天变蓝、5天变黄`. */
export function warnText({ blue, yellow }: WarnDays): string {
  return `到期前${String(blue)}天起蓝色提醒、${String(yellow)}天起黄色提醒`;
}

/** `01-01`至`01-03` as `1月1日至3日`. */
export function blockText([first, last]: readonly [first: string, last: string]): string {
  if (first === last) return dayOfYearText(first);
  const [month, day] = last.split('-');
  return `${dayOfYearText(first)}至${first.startsWith(`${month ?? ''}-`) ? `${String(Number(day))}日` : dayOfYearText(last)}`;
}

/** `02-14` as `2月14日`. */
export function dayOfYearText(day: string): string {
  const [month, date] = day.split('-').map(Number);
  return `${String(month)}月${String(date)}日`;
}
