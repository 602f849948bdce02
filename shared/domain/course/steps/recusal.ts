import { z } from 'zod';
import { RECUSAL_GROUNDS } from '../../../rules/course-lists.ts';
import { defineStep } from '../define.ts';
import { dateField, nameField, stepField, wordsField } from '../fields.ts';
import { ruled, RULING_GUARD_CODES, rulingCorrectable, rulingFields } from '../rulings.ts';

/** 申报回避, by himself or at another's request. He takes part in nothing until it is decided. */
export const declareRecusal = defineStep({
  action: 'declare-recusal',
  event: 'RecusalDeclared',
  term: '申报回避',
  head: { person: nameField, ground: z.enum(RECUSAL_GROUNDS), declaredBy: nameField, declaredOn: dateField },
  content: { facts: wordsField.optional() },
  from: null,
  guards: ['GUARD_ARCHIVED'],
  correctable: { replaced: ['declaredOn'] },
  fold: (course, { head, content: _, ...step }) => ({
    ...course,
    recusals: [...course.recusals, { ...step, person: head.person, ground: head.ground, decision: 'open' }],
  }),
});

/** 回避决定. */
export const decideRecusal = defineStep({
  action: 'decide-recusal',
  event: 'RecusalDecided',
  term: '回避决定',
  head: { recusal: stepField, decision: z.enum(['recused', 'stays']), ...rulingFields },
  content: { reason: wordsField.optional() },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_NO_RECUSAL', 'GUARD_RECUSAL_OWN', ...RULING_GUARD_CODES],
  correctable: rulingCorrectable,
  fold: (course, { content: _, ...step }) => {
    const { head } = step;
    const declared = course.recusals.find(({ event }) => event === head.recusal);
    if (declared?.decision !== 'open') return '没有待决定的回避申报';
    const recusals = course.recusals.map((one) => (one === declared ? { ...one, decision: head.decision } : one));
    const what = `${declared.person}${head.decision === 'stays' ? '不需要' : ''}回避`;
    return ruled({ ...course, recusals }, step, { term: '回避决定', what });
  },
});
