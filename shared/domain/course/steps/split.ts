import { z } from 'zod';
import { defineStep } from '../define.ts';
import { personsField, wordField, wordsField } from '../fields.ts';
import { moved, trackOf } from '../state.ts';

/** 分出另立: these subjects go on in a lead of their own. `into` and `number` are given by the vault. */
export const split = defineStep({
  action: 'split',
  event: 'LeadSplit',
  term: '分出另立',
  head: { persons: personsField, into: z.uuid().optional(), number: wordField.optional() },
  content: { reason: wordsField },
  filledIn: ['into', 'number'],
  from: ['to-assign', 'to-study', 'to-submit', 'shelved'],
  guards: ['GUARD_ARCHIVED', 'GUARD_PENDING', 'GUARD_SPLIT_PART'],
  fold: (course, { head }) => {
    const free = head.persons.every((code) => trackOf(course, code).pending === null);
    return free ? moved(course, head.persons, () => ({ stage: 'split', study: null })) : '已有事项待审批';
  },
});

/** The other end: where a lead that was split off comes from. Only the vault writes it, with the registration. */
export const splitFrom = defineStep({
  action: 'split-from',
  event: 'LeadSplitFrom',
  term: '由原线索分出',
  head: { lead: z.uuid(), number: wordField },
  content: {},
  from: null,
  guards: ['GUARD_BY_VAULT'],
  fold: (course) => course,
});
