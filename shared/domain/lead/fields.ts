import { z } from 'zod';
import { CATEGORIES, CATEGORY_NAMES, CATEGORY_NOT_STATED } from '../../rules/categories.ts';
import {
  CHANNELS,
  CLASSIFICATIONS,
  LEAD_SOURCES,
  LETTER_CLASSES,
  POLITICAL_STATUS,
  RANKS,
  SIGNATURES,
  SUBJECT_KINDS,
} from '../../rules/code-lists.ts';
import { MANAGEMENT_SCOPES } from '../../rules/management.ts';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const dateField = z.iso.date();

/** One line of text without control characters. */
export const lineField = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);

/** Running text; line breaks and tabs are allowed, other control characters are not. */
export const textField = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u);

/** 被反映人: a person, an organisation, or expressly unknown. */
export const subjectSchema = z.strictObject({
  kind: z.enum(SUBJECT_KINDS),
  name: lineField(100).optional(),
  organisation: lineField(200).optional(),
  post: lineField(200).optional(),
  rank: z.enum(RANKS).optional(),
  management: z.enum(MANAGEMENT_SCOPES),
  politicalStatus: z.enum(POLITICAL_STATUS).optional(),
  supervised: z.boolean().optional(),
  topLeader: z.boolean().optional(),
  delegate: lineField(100).optional(),
});
export type Subject = z.infer<typeof subjectSchema>;

/** A subject with its place in the lead: `code` is two digits and is never given to another. */
export const codedSubjectSchema = subjectSchema.extend({ code: z.string().regex(/^\d{2,3}$/u) });
export type CodedSubject = z.infer<typeof codedSubjectSchema>;

/** 检举控告人. Lies under the compartment's own key, in a table of its own. */
export const reporterSchema = z.strictObject({
  name: lineField(100).min(1),
  contact: lineField(200).min(1),
  address: lineField(300).optional(),
  organisation: lineField(200).optional(),
  confidential: z.boolean().optional(),
  feedbackAgreed: z.boolean().optional(),
  /** Whatever else is known of him, so that it need not stand in the open. */
  remarks: textField(2000).optional(),
});
export type Reporter = z.infer<typeof reporterSchema>;

/** What stays as the shell of a lead when its content is erased: dates, channel, marks. */
export const headFields = {
  receivedOn: dateField,
  writtenOn: dateField.optional(),
  channel: z.enum(CHANNELS),
  source: z.enum(LEAD_SOURCES),
  sourceOrganisation: lineField(200).optional(),
  documentNumber: lineField(100).optional(),
  letterClass: z.enum(LETTER_CLASSES).optional(),
  classification: z.enum(CLASSIFICATIONS),
  signature: z.enum(SIGNATURES),
  originalPages: z.int().min(0).max(100_000).optional(),
  originalPlace: lineField(200).optional(),
};

/** What the lead is about. */
export const contentFields = {
  category: z.enum([...CATEGORY_NAMES, CATEGORY_NOT_STATED]),
  subcategory: lineField(100).optional(),
  eightRules: z.boolean(),
  problem: textField(5000).min(1),
  occurred: lineField(200).optional(),
  amountFen: z.int().min(0).optional(),
  handler: lineField(100).optional(),
  proposedOpinion: textField(2000).optional(),
  remarks: textField(2000).optional(),
  lateReason: textField(500).optional(),
};

/** True when the second level belongs to the first. */
export function isSubcategoryOf(category: string, subcategory: string | undefined): boolean {
  return subcategory === undefined || (CATEGORIES[category]?.includes(subcategory) ?? false);
}
