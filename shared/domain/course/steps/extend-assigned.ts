import { z } from 'zod';
import { ASSIGNED_EXTENDED_BY } from '../../../rules/clocks/extensions.ts';
import type { CourseStage } from '../../../rules/course-stages.ts';
import { defineStep } from '../define.ts';
import { dateField, personsField, wordField, wordsField } from '../fields.ts';

/** Stages in which the end of the matter is not decided yet, so that its period runs. */
const OPEN: readonly CourseStage[] = [
  ...(['to-study', 'to-submit', 'shelved', 'talk-to-plan', 'talk-ready'] as const),
  ...(['talk-awaiting-reply', 'talk-to-report', 'verification-to-plan', 'verifying'] as const),
];

/** 延长交办期限: who assigned it from above waits longer for its end, by an approval (检举控告工作规则第二十一条). */
export const extendAssigned = defineStep({
  action: 'extend-assigned',
  event: 'AssignedPeriodExtended',
  term: '延长交办期限',
  head: {
    persons: personsField,
    until: dateField,
    approvedBy: z.enum(ASSIGNED_EXTENDED_BY),
    approvedOn: dateField,
    /** 批准文号. */
    documentNumber: wordField,
    /** The scanned document among the lead's files. */
    scan: z.uuid().optional(),
  },
  content: { reason: wordsField },
  from: OPEN,
  guards: ['GUARD_ARCHIVED', 'GUARD_NOT_ASSIGNED', 'GUARD_FROM_ABOVE', 'GUARD_EXTENSION_BOUND', 'GUARD_DOCUMENT_SCAN'],
  correctable: { replaced: ['until', 'approvedOn', 'documentNumber'] },
  fold: (course) => course,
});
