import { defineStep } from '../define.ts';
import { dateField, personsField, wordsField } from '../fields.ts';
import { moved, trackOf } from '../state.ts';

/** 重新启动: what was shelved is studied again. */
export const restart = defineStep({
  action: 'restart',
  event: 'LeadRestarted',
  term: '重新启动',
  head: { persons: personsField, restartedOn: dateField },
  content: { reason: wordsField },
  from: ['shelved'],
  guards: ['GUARD_ARCHIVED', 'GUARD_PENDING'],
  correctable: { replaced: ['restartedOn'] },
  fold: (course, { head }) =>
    head.persons.every((code) => trackOf(course, code).stage === 'shelved')
      ? moved(course, head.persons, () => ({ stage: 'to-study', study: null, reviewOn: null }))
      : '没有暂存待查',
});
