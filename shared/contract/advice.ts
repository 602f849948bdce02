import { z } from 'zod';
import { digestField } from '../domain/vault/sections.ts';
import { wordsField } from '../domain/course/fields.ts';
import { ADVICE_CODES } from '../rules/advice.ts';
import { ELEMENT_STATES, ELEMENTS, LOOKS, READINGS, SCORE_BANDS } from '../rules/assessment.ts';
import { LEAD_SOURCES } from '../rules/code-lists.ts';
import { RISKS } from '../rules/risks.ts';

const codeField = z.enum(ADVICE_CODES);

/** An advice in words, with what in the file it rests on. */
export const adviceSchema = z.strictObject({
  code: codeField,
  persons: z.array(z.string()),
  /** Their names where the lead has more than one subject; empty otherwise. */
  whose: z.string(),
  text: z.string(),
  because: z.string(),
  basis: z.string(),
  confidence: z.enum(['V', 'C', 'L', 'D', 'M']),
});
export type ShownAdvice = z.infer<typeof adviceSchema>;

/** An advice that speaks, with what was answered to it; `null` while nobody did. */
export const answeredAdviceSchema = adviceSchema.extend({
  /** The reason is `null` where it did not travel. */
  answer: z.strictObject({ reason: z.string().nullable(), by: z.string().nullable() }).nullable(),
});
export type AnsweredAdvice = z.infer<typeof answeredAdviceSchema>;

/** Why advice on the step that is signed is not followed. */
export const decliningField = z
  .array(z.strictObject({ advice: codeField, reason: wordsField }))
  .max(ADVICE_CODES.length);

/** The arithmetic of a score, line by line. */
const scoreSchema = z.strictObject({
  lines: z.array(z.strictObject({ what: z.string(), why: z.string(), points: z.int(), most: z.int() })),
  points: z.int(),
  most: z.int(),
  band: z.enum(SCORE_BANDS),
  hasKeyElements: z.boolean(),
});

/** 研判评估: a sheet with its score and what second readers said. `sheet` is `null` where it did not travel or was erased. */
export const assessmentSchema = z.strictObject({
  event: digestField,
  assessedOn: z.string(),
  by: z.string().nullable(),
  scoreRule: z.string(),
  sheet: z
    .strictObject({
      elements: z.array(
        z.strictObject({
          element: z.enum(ELEMENTS),
          state: z.enum(ELEMENT_STATES),
          known: z.string().nullable(),
          missing: z.string().nullable(),
        }),
      ),
      looks: z.array(z.strictObject({ look: z.enum(LOOKS), judgement: z.string() })),
    })
    .nullable(),
  /** `null` without a sheet, or where it was reckoned by a rule that is not known here. */
  score: scoreSchema.nullable(),
  readings: z.array(
    z.strictObject({
      event: digestField,
      reading: z.enum(READINGS),
      readOn: z.string(),
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type ShownAssessment = z.infer<typeof assessmentSchema>;

/** 风险标注 as it stands. */
export const riskMarksSchema = z.strictObject({
  risks: z.array(z.enum(RISKS)),
  evidenceFixed: z.string(),
  note: z.string().nullable(),
});

/** 案后剖析 in numbers: subjects of assessed leads, counted by what they have in common. */
export const assessmentCountSchema = z.strictObject({
  source: z.enum(LEAD_SOURCES),
  band: z.enum(SCORE_BANDS).nullable(),
  mode: z.string(),
  outcome: z.string(),
  verdict: z.string(),
  subjects: z.int(),
  /** Days from receipt to the end, on the average; `null` while none of them is over. */
  days: z.int().nullable(),
});
export type AssessmentCount = z.infer<typeof assessmentCountSchema>;
