import { z } from 'zod';
import { EVIDENCE_FIXED, RISKS, SPOT_CHECKS } from '../../../rules/risks.ts';
import { defineStep } from '../define.ts';
import { dateField, personsField, wordsField } from '../fields.ts';
import { moved, trackOf } from '../state.ts';

/** 风险标注: what may be lost, and whether it was secured first. Without a risk it lifts the marks that were there. */
export const markRisks = defineStep({
  action: 'mark-risks',
  event: 'RisksMarked',
  term: '标注风险',
  head: {
    risks: z.array(z.enum(RISKS)).max(RISKS.length).default([]),
    evidenceFixed: z.enum(EVIDENCE_FIXED),
    markedOn: dateField,
  },
  content: { note: wordsField.optional() },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_RECUSED'],
  correctable: { replaced: ['markedOn'] },
  fold: (course, { head, content: _, ...step }) => ({
    ...course,
    riskMarks: { ...step, risks: head.risks, evidenceFixed: head.evidenceFixed },
  }),
});

/** 定重新研判日期 of what is shelved, and on what it is taken up again before that day. */
export const planReview = defineStep({
  action: 'plan-review',
  event: 'ReviewPlanned',
  term: '定重新研判日期',
  head: { persons: personsField, reviewOn: dateField },
  content: { restartWhen: wordsField.optional() },
  from: ['shelved'],
  guards: ['GUARD_ARCHIVED', 'GUARD_PENDING', 'GUARD_REVIEW_DATE'],
  fold: (course, { head, content }) => {
    if (!head.persons.every((code) => trackOf(course, code).stage === 'shelved')) return '没有暂存待查';
    // Of content that did not travel or was erased nothing is held against it.
    const isSaid = content === null || content.restartWhen !== undefined;
    return moved(course, head.persons, ({ hasRestartRule }) => ({
      ...{ reviewOn: head.reviewOn, hasRestartRule: hasRestartRule || isSaid },
    }));
  },
});

/** 抽查核实 of what was said in a talk or a reply that was believed (监督执纪工作规则第三十条): the draw, and what came of it. */
export const drawSpotCheck = defineStep({
  action: 'draw-spot-check',
  event: 'SpotCheckRecorded',
  term: '抽查核实',
  head: { persons: personsField, drawnOn: dateField, spotCheck: z.enum(SPOT_CHECKS) },
  content: { note: wordsField.optional() },
  from: ['to-close', 'closed'],
  guards: ['GUARD_ARCHIVED', 'GUARD_SPOT_CHECK'],
  correctable: { replaced: ['drawnOn'] },
  fold: (course, { head }) =>
    head.persons.every((code) => trackOf(course, code).outcome === '采信了结')
      ? moved(course, head.persons, () => ({ spotCheck: head.spotCheck }))
      : '没有采信了结',
});
