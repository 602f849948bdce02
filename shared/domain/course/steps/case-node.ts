import { z } from 'zod';
import { CASE_NODES } from '../../../rules/course-lists.ts';
import { defineStep } from '../define.ts';
import { dateField, namesField, personsField, wordField, wordsField } from '../fields.ts';
import { moved, trackOf } from '../state.ts';

/** 立案、审理、处分 as recorded nodes: they are decided by the procedure of the dispatching body. */
export const recordNode = defineStep({
  action: 'record-node',
  event: 'CaseNodeRecorded',
  term: '立案后节点',
  head: {
    persons: personsField,
    node: z.enum(CASE_NODES),
    organisation: wordField,
    documentNumber: wordField.optional(),
    on: dateField,
    /** 审理人员. */
    staff: namesField.optional(),
  },
  content: { note: wordsField.optional() },
  from: ['to-file', 'filed'],
  guards: ['GUARD_ARCHIVED', 'GUARD_PENDING', 'GUARD_FILED_FIRST', 'GUARD_TRIAL_STAFF'],
  fold: (course, { head }) => {
    const from = head.node === '立案' ? 'to-file' : 'filed';
    return head.persons.every((code) => trackOf(course, code).stage === from)
      ? moved(course, head.persons, () => ({ stage: 'filed' }))
      : '节点顺序不符';
  },
});
