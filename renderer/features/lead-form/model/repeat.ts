import type { FormContext } from './context.ts';
import { read, type Values } from './values.ts';

/** 首次/重复 as it was chosen, or 首次 where nobody was on record under that name before; empty while it has to be chosen. */
export function repeatChoice(values: Values, { earlier }: Pick<FormContext, 'earlier'>): string {
  const chosen = read(values, 'repeat');
  return chosen === '' && earlier === 0 ? '首次' : chosen;
}

/** The sentence above earlier leads: on the same name and unit where there are any, on the same name otherwise. */
export function earlierSentence(all: number, ofSameUnit: number): string {
  if (ofSameUnit > 0) return `已有${String(ofSameUnit)}件线索反映同一姓名、同一单位，请先核对是否重复。`;
  return `已有${String(all)}件线索反映同一姓名，请先核对是否重复。`;
}
