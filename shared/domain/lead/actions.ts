import { z } from 'zod';
import { CATEGORY_NAMES } from '../../rules/categories.ts';
import { DISPOSAL_MODES } from '../../rules/code-lists.ts';
import { COURSE_ACTIONS } from '../course/action.ts';
import { redirectAction } from '../item/redirect.ts';
import { contentFields, dateField, headFields, lineField, reporterSchema, subjectSchema, textField } from './fields.ts';

const reason = textField(2000).min(1);

/** Every field that a correction may name; `null` empties an optional one. Subjects are given whole, in their order. */
export const changesSchema = z.strictObject({
  receivedOn: headFields.receivedOn.optional(),
  writtenOn: dateField.nullable().optional(),
  channel: headFields.channel.optional(),
  source: headFields.source.optional(),
  sourceOrganisation: lineField(200).nullable().optional(),
  documentNumber: lineField(100).nullable().optional(),
  letterClass: headFields.letterClass.unwrap().nullable().optional(),
  classification: headFields.classification.optional(),
  signature: headFields.signature.optional(),
  originalPages: headFields.originalPages.unwrap().nullable().optional(),
  originalPlace: lineField(200).nullable().optional(),
  subjects: z
    .array(
      subjectSchema.extend({
        code: z
          .string()
          .regex(/^\d{2,3}$/u)
          .optional(),
      }),
    )
    .min(1)
    .max(100)
    .optional(),
  category: z.enum(CATEGORY_NAMES).optional(),
  subcategory: lineField(100).nullable().optional(),
  eightRules: z.boolean().optional(),
  problem: contentFields.problem.optional(),
  occurred: lineField(200).nullable().optional(),
  amountFen: contentFields.amountFen.unwrap().nullable().optional(),
  handler: lineField(100).nullable().optional(),
  proposedOpinion: textField(2000).nullable().optional(),
  remarks: textField(2000).nullable().optional(),
  lateReason: textField(500).nullable().optional(),
  reporter: reporterSchema.optional(),
});
export type LeadChanges = z.infer<typeof changesSchema>;

/** 作废: the number stays. */
export const voidAction = z.strictObject({ action: z.literal('void'), reason });

/** Erases content on a signed order; shell and chain stay. */
export const eraseAction = z.strictObject({
  action: z.literal('erase'),
  documentNumber: lineField(100).min(1),
  orderedBy: lineField(100).min(1),
  orderedOn: dateField,
  reason,
});
export type EraseAction = z.infer<typeof eraseAction>;

/** One step of the workflow, and the content of an ACTION.json. */
export const actionSchema = z.discriminatedUnion('action', [
  /** 更正. */
  z.strictObject({ action: z.literal('correct'), changes: changesSchema, reason }),
  voidAction,
  /** A disposal already decided on paper (监督执纪工作规则第二十一条). */
  z.strictObject({
    action: z.literal('dispose'),
    mode: z.enum(DISPOSAL_MODES),
    detail: lineField(50).optional(),
    decidedOn: dateField,
    decidedBy: lineField(100).min(1),
    documentNumber: lineField(100).optional(),
    note: textField(2000).min(1).optional(),
  }),
  /** 补录: the real state of an imported row. */
  z.strictObject({
    action: z.literal('complete'),
    state: z.enum(['open', 'closed']),
    closedOn: dateField.optional(),
    note: textField(2000).min(1).optional(),
  }),
  eraseAction,
  redirectAction,
  ...COURSE_ACTIONS,
]);
export type LeadAction = z.infer<typeof actionSchema>;
