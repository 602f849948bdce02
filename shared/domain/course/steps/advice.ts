import { z } from 'zod';
import { ADVICE_CODES } from '../../../rules/advice.ts';
import { defineStep } from '../define.ts';
import { personsField, stepField, wordsField } from '../fields.ts';

/**
 * 未采纳提示: why an advice was not followed. The fold takes it whether or not the advice would speak today: advice is data
 * that changes, and what somebody answered to it stays.
 */
export const declineAdvice = defineStep({
  action: 'decline-advice',
  event: 'AdviceDeclined',
  term: '未采纳提示',
  head: {
    persons: personsField,
    advice: z.enum(ADVICE_CODES),
    /** The step that it speaks about. */
    about: stepField,
  },
  content: { reason: wordsField },
  filledIn: ['about'],
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_NO_ADVICE'],
  fold: (course, { head, content: _, ...step }) => ({
    ...course,
    declined: [...course.declined, { ...step, advice: head.advice, persons: head.persons, about: head.about }],
  }),
});
