import type { Moved } from '../../../shared/contract/rules.ts';
import { CONFIDENCE_TERMS } from '../../../shared/rules/citation.ts';
import type { SpanUnit } from '../../../shared/rules/clocks/rule.ts';
import { countText, fullDayText } from '../../ui/format.ts';

/** Units as they stand in a label. */
export const UNIT_WORDS: Readonly<Record<SpanUnit, string>> = {
  hours: '小时',
  'calendar-days': '天',
  'working-days': '工作日',
  months: '月',
};

type Set = { readonly by: string | null; readonly on: string };

/** Who set it and when, or that it is as the rule has it. */
export function setText(set: Set | null): string {
  return set === null ? '默认' : `${set.by ?? ''}${fullDayText(set.on)}设定`;
}

/** Where it is written, and how sure that is. */
export function basisText({
  basis,
  confidence,
}: {
  readonly basis: string;
  readonly confidence: keyof typeof CONFIDENCE_TERMS;
}): string {
  return `${basis}（${CONFIDENCE_TERMS[confidence]}）`;
}

/** How many dates that run were moved. */
export function movedText({ total }: Moved): string {
  return total === 0 ? '正在计算的期限没有变动。' : `正在计算的期限有${countText(total)}个变动。`;
}
