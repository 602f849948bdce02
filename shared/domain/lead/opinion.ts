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

/**
 * The day on which an opinion on the lead was first agreed to by the last who decides it, which a unit may ask of D01
 * instead. `null` while none is.
 */
export function opinionApprovedOn({ disposals, course }: Pick<LeadState, 'disposals' | 'course'>): string | null {
  const agreed = course.requests.flatMap(({ matter, decision }) =>
    matter === '处置' && decision?.decision === '同意' ? [decision.decidedOn] : [],
  );
  const days = [...(disposals[0] === undefined ? [] : [disposals[0].decidedOn]), ...agreed];
  return days.toSorted()[0] ?? null;
}
