import { z } from 'zod';
import { defineStep } from '../define.ts';
import { dateField, wordsField } from '../fields.ts';

/**
 * 实名告知、反馈 (检举控告工作规则第二十六、二十七条): that it was told and when, or, without a day, that it could not be and
 * why. The reporter's name stands nowhere in it.
 */
export const inform = defineStep({
  action: 'inform',
  event: 'ReporterInformed',
  term: '实名告知反馈',
  head: {
    kind: z.enum(['受理告知', '结果反馈']),
    on: dateField.optional(),
    how: z.enum(['当面', '电话', '信函', '其他']).optional(),
  },
  content: { record: wordsField },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_REAL_NAME', 'GUARD_REPEAT_NOT_TOLD'],
  // Without a day it says that nobody could be told, which is no slip of the pen.
  correctable: { replaced: ['on'] },
  fold: (course, { head, content: _, ...step }) => ({
    ...course,
    informed: [...course.informed, { ...step, kind: head.kind, on: head.on ?? null }],
  }),
});
