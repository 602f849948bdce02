import { businessDate } from '../clock.ts';
import type { LeadState } from './state.ts';

/**
 * The day on which an opinion on the lead was first put forward, which is what D01 asks for: the day of 呈批, or, for a
 * disposal entered from paper, the day on which it was decided. `null` while there is none.
 */
export function opinionOn({ disposals, course }: Pick<LeadState, 'disposals' | 'course'>): string | null {
  const asked = course.requests.find(({ matter }) => matter === '处置');
  const days = [
    ...(disposals[0] === undefined ? [] : [disposals[0].decidedOn]),
    ...(asked === undefined ? [] : [businessDate(Date.parse(asked.at))]),
  ];
  return days.toSorted()[0] ?? null;
}
