import { z } from 'zod';
import { CATEGORY_NAMES } from '../../rules/categories.ts';
import { contentFields, headFields, reporterSchema, subjectSchema } from './fields.ts';

/** Number of a lead as people write it, for example `ZJ01-2026-0001`. */
export const leadNumberField = z.string().regex(/^[A-Z0-9-]{1,16}-\d{4}-(?:[A-Z]+|[A-Z0-9-]+-)?\d{4,}$/u);

/**
 * What is typed at registration (登记来件), and the content of a LEAD.json. Fields that the form presets may be left out.
 * `amountFen` is money in 分; `repeatOf` names the first lead of which this is a repeat.
 */
export const leadDraftSchema = z.strictObject({
  ...headFields,
  channel: headFields.channel.default('来信'),
  source: headFields.source.default('信访举报'),
  classification: headFields.classification.default('工作秘密'),
  subjects: z.array(subjectSchema).min(1).max(100),
  ...contentFields,
  category: z.enum(CATEGORY_NAMES),
  eightRules: contentFields.eightRules.default(false),
  reporter: reporterSchema.optional(),
  repeatOf: leadNumberField.optional(),
});
export type LeadDraft = z.infer<typeof leadDraftSchema>;
export type LeadDraftInput = z.input<typeof leadDraftSchema>;
