import { z } from 'zod';
import { RETENTIONS } from '../../../rules/course-lists.ts';
import { defineStep } from '../define.ts';
import { dateField, nameField, wordField } from '../fields.ts';

/** 归档: after every subject is closed or transferred and nothing is left to be done. */
export const archive = defineStep({
  action: 'archive',
  event: 'LeadArchived',
  term: '归档',
  head: { number: wordField, retention: z.enum(RETENTIONS), archivedOn: dateField, handedTo: nameField },
  content: {},
  from: null,
  guards: [
    'GUARD_ARCHIVED',
    'GUARD_ALL_ENDED',
    'GUARD_ALL_SIGNED',
    'GUARD_URGENT_NOTED',
    'GUARD_DUTIES_DONE',
    'GUARD_PROPERTY_SETTLED',
    'GUARD_ACCIDENT_REPORTED',
  ],
  correctable: { replaced: ['number', 'archivedOn', 'handedTo'] },
  fold: (course, { head, content: _, ...step }) => {
    if (course.archived !== null) return '重复归档';
    const { number, retention, archivedOn, handedTo } = head;
    return { ...course, archived: { ...step, number, retention, archivedOn, handedTo } };
  },
});
