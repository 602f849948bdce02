import { z } from 'zod';
import { CLOSING_KINDS, DUTIES_OF } from '../../../rules/course-lists.ts';
import { MEASURE_NAMES, primaryForm } from '../../../rules/four-forms.ts';
import { defineStep } from '../define.ts';
import { dateField, personsField, wordField, wordsField } from '../fields.ts';
import { moved, trackOf } from '../state.ts';

/** 办结登记: how the course of a subject ended, the measures taken, and what was recovered, in 分. */
export const close = defineStep({
  action: 'close',
  event: 'LeadClosed',
  term: '办结',
  head: {
    persons: personsField,
    kind: z.enum(CLOSING_KINDS),
    closedOn: dateField,
    measures: z.array(z.enum(MEASURE_NAMES)).max(20).default([]),
    recoveredFen: z.int().min(0).optional(),
  },
  content: { summary: wordsField },
  from: ['to-close', 'filed'],
  guards: [
    'GUARD_ARCHIVED',
    'GUARD_PENDING',
    'GUARD_CLOSING_KIND',
    'GUARD_MEASURES',
    'GUARD_ALL_SIGNED',
    'GUARD_URGENT_NOTED',
    'GUARD_FEEDBACK',
  ],
  correctable: { replaced: ['closedOn'], filled: ['recoveredFen'] },
  fold: (course, { head, content: _, ...step }) => {
    const stages = head.persons.map((code) => trackOf(course, code).stage);
    if (!stages.every((stage) => stage === 'to-close' || stage === 'filed')) return '当前环节不能办结';
    const { kind, closedOn, measures, recoveredFen = null } = head;
    const closing = { ...step, kind, closedOn, measures, form: primaryForm(measures), recoveredFen };
    const duties = DUTIES_OF[kind].map((what) => ({ what, doneOn: null }));
    return moved(course, head.persons, () => ({ stage: 'closed', closing, duties }));
  },
});

/** 后续事项落实. */
export const fulfil = defineStep({
  action: 'fulfil',
  event: 'DutyFulfilled',
  term: '后续事项落实',
  head: { persons: personsField, duty: wordField, doneOn: dateField },
  content: { note: wordsField.optional() },
  from: ['closed'],
  guards: ['GUARD_ARCHIVED', 'GUARD_NO_DUTY'],
  correctable: { replaced: ['doneOn'] },
  fold: (course, { head }) => {
    const isDue = head.persons.every((code) =>
      trackOf(course, code).duties.some(({ what, doneOn }) => what === head.duty && doneOn === null),
    );
    if (!isDue) return '没有这项后续事项';
    return moved(course, head.persons, ({ duties }) => ({
      duties: duties.map((duty) => (duty.what === head.duty ? { ...duty, doneOn: head.doneOn } : duty)),
    }));
  },
});
