import { z } from 'zod';
import { ELEMENT_STATES, ELEMENTS, LOOKS, READINGS, VERDICTS } from '../../../rules/assessment.ts';
import { CHANNELS, LEAD_SOURCES, SIGNATURES } from '../../../rules/code-lists.ts';
import { lineField } from '../../lead/fields.ts';
import { defineStep } from '../define.ts';
import { dateField, personsField, stepField, wordsField } from '../fields.ts';

const words = lineField(500).min(1);

/** What is said to be known says what; of what is not known, what is missing may be said. */
const elementSchema = z
  .strictObject({
    element: z.enum(ELEMENTS),
    state: z.enum(ELEMENT_STATES),
    known: words.optional(),
    missing: words.optional(),
  })
  .refine(({ state, known }) => state === '不清楚' || known !== undefined);

const elementsField = z
  .array(elementSchema)
  .refine((all) => all.map(({ element }) => element).join() === ELEMENTS.join());

const looksField = z
  .array(z.strictObject({ look: z.enum(LOOKS), judgement: words }))
  .refine((all) => all.map(({ look }) => look).join() === LOOKS.join());

/**
 * 研判评估: the seven elements and the six looks, with what the score is reckoned from beside them. The points themselves
 * are not signed: they are reckoned from what is, by the rule that is named. It records and decides nothing.
 */
export const assess = defineStep({
  action: 'assess',
  event: 'AssessmentRecorded',
  term: '研判评估',
  head: {
    assessedOn: dateField,
    /** The name of a set of `SCORE_RULES`. One that this program does not know is shown without a score. */
    scoreRule: lineField(20).min(1),
    inputs: z.strictObject({
      source: z.enum(LEAD_SOURCES),
      channel: z.enum(CHANNELS),
      signature: z.enum(SIGNATURES),
      sameUnit: z.int().min(0),
    }),
  },
  content: { elements: elementsField, looks: looksField },
  filledIn: ['scoreRule', 'inputs'],
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_RECUSED'],
  correctable: { replaced: ['assessedOn'] },
  fold: (course, { head, content, ...step }) => {
    const { assessedOn, scoreRule, inputs } = head;
    const one = { ...step, assessedOn, scoreRule, inputs, sheet: content, readings: [] };
    return { ...course, assessments: [...course.assessments, one] };
  },
});

/** 评估复核: a second reader agrees, or differs and says why. The first reader is no second one. */
export const reviewAssessment = defineStep({
  action: 'review-assessment',
  event: 'AssessmentReviewed',
  term: '评估复核',
  head: { assessment: stepField, reading: z.enum(READINGS), readOn: dateField },
  content: { reason: wordsField.optional() },
  filledIn: ['assessment'],
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_NO_ASSESSMENT', 'GUARD_SECOND_READER', 'GUARD_READING_REASON', 'GUARD_RECUSED'],
  correctable: { replaced: ['readOn'] },
  fold: (course, { head, content: _, ...step }) => {
    const read = course.assessments.find(({ event }) => event === head.assessment);
    if (read === undefined) return '没有这份研判评估';
    if (read.actor === step.actor) return '本人的评估由本人复核';
    const reading = { ...step, reading: head.reading, readOn: head.readOn };
    return {
      ...course,
      assessments: course.assessments.map((one) =>
        one === read ? { ...one, readings: [...one.readings, reading] } : one,
      ),
    };
  },
});

/** 案后剖析: after it is over, why it went as it did, what the system lacks, and how the assessment stood beside it. */
export const postReview = defineStep({
  action: 'post-review',
  event: 'PostReviewRecorded',
  term: '案后剖析',
  head: { persons: personsField, analysedOn: dateField, verdict: z.enum(VERDICTS) },
  content: { causes: wordsField, gaps: wordsField.optional(), suggestions: wordsField.optional() },
  from: ['closed', 'transferred', 'filed'],
  guards: ['GUARD_ARCHIVED'],
  correctable: { replaced: ['analysedOn'] },
  fold: (course) => course,
});
