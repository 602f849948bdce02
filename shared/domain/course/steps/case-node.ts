import { z } from 'zod';
import { CASE_NODES } from '../../../rules/course-lists.ts';
import { defineStep } from '../define.ts';
import { dateField, namesField, personsField, wordField, wordsField } from '../fields.ts';
import { recordedNode } from '../nodes.ts';

/**
 * 立案、审理、处分 and what follows a decision, as recorded nodes: they are decided by the procedure of the dispatching
 * body.
 */
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
    /** The day to which a period is extended, of a node that extends one. */
    until: dateField.optional(),
    /** 审理人员. */
    staff: namesField.optional(),
  },
  content: { note: wordsField.optional() },
  from: ['to-file', 'filed', 'closed'],
  // A decision is carried out, and complained of, after the file is closed and even archived.
  guards: [
    ...(['GUARD_PENDING', 'GUARD_FILED_FIRST', 'GUARD_NODE_ORDER'] as const),
    ...(['GUARD_NODE_UNTIL', 'GUARD_NODE_BOUND', 'GUARD_TRIAL_STAFF'] as const),
  ],
  fold: recordedNode,
});
