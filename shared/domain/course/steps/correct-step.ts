import { z } from 'zod';
import { defineStep } from '../define.ts';
import { stepField, wordsField } from '../fields.ts';

/** The new values, each by the name of its field; `null` takes back what need not be said. */
const changesField = z.record(
  z.string().regex(/^[a-z][a-zA-Z]{0,39}$/u),
  z.union([z.string().min(1).max(5000), z.int(), z.null()]),
);

/**
 * 更正步骤: a fact of an earlier step was entered wrongly. The step stays as it was signed; folds read it with the new values,
 * and what stood there before is shown beside them. The old values are not signed again: they are those of the step.
 */
export const correctStep = defineStep({
  action: 'correct-step',
  event: 'StepCorrected',
  term: '更正步骤',
  head: {
    target: stepField,
    /** Names of all fields that change, also of those whose values are in the content. */
    fields: z.array(z.string().max(40)).min(1).max(20),
    changes: changesField,
  },
  content: { contentChanges: changesField.optional(), reason: wordsField },
  filledIn: ['fields', 'contentChanges'],
  from: null,
  guards: [
    'GUARD_ARCHIVED',
    'GUARD_CORRECTION_STEP',
    'GUARD_CORRECTION_FIELD',
    'GUARD_CORRECTION_VALUE',
    'GUARD_CORRECTION_SAME',
    'GUARD_CORRECTION_MANDATE',
  ],
  // What it changes is changed before anything is folded, so that no step is folded with the old value.
  fold: (course) => course,
});
