import { z } from 'zod';
import { codedSubjectSchema } from '../domain/lead/fields.ts';
import { digestField } from '../domain/vault/sections.ts';
import { CHANNELS, CLASSIFICATIONS, LEAD_SOURCES, SIGNATURES } from '../rules/code-lists.ts';
import { courseSchema } from './course.ts';
import { evidenceItemSchema } from './evidence.ts';
import { statusField } from './lead-fields.ts';

export const deadlineSchema = z.strictObject({
  code: z.string(),
  what: z.string(),
  startedOn: z.string(),
  dueOn: z.string(),
  /** `HH:MM`, where the hour counts. */
  dueAt: z.string().nullable(),
  state: z.enum(['running', 'ended']),
  endedOn: z.string().nullable(),
  overdueDays: z.int().nullable(),
  basis: z.string(),
  confidence: z.enum(['V', 'C', 'L', 'D', 'M']),
  explanation: z.string(),
  /** Counted in part by weekends alone, since a year's holidays are not known. */
  isProvisional: z.boolean(),
  /** Codes of the subjects whose period it is; empty where it is that of the whole lead. */
  persons: z.array(z.string()),
});

export const leadStepSchema = z.strictObject({
  event: digestField,
  type: z.string(),
  at: z.string(),
  actor: digestField,
  actorName: z.string().nullable(),
});

/** A line in a log of missed dates: what passed, as it stood then, and when that was noted. */
export const missedSchema = leadStepSchema.extend({
  code: z.string(),
  what: z.string(),
  startedOn: z.string(),
  dueOn: z.string(),
  notedOn: z.string(),
});

export const correctionSchema = leadStepSchema.extend({
  reason: z.string().nullable(),
  changes: z.array(z.strictObject({ field: z.string(), old: z.unknown(), new: z.unknown() })),
});

/** A lead as its whole file. `partState` says of each part whether it is there, was withheld, or was erased. */
export const leadFileSchema = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  originalNumber: z.string().nullable(),
  vault: z.uuid(),
  status: statusField,
  receivedOn: z.string(),
  enteredAt: z.string(),
  writtenOn: z.string().nullable(),
  channel: z.enum(CHANNELS),
  source: z.enum(LEAD_SOURCES),
  sourceOrganisation: z.string().nullable(),
  documentNumber: z.string().nullable(),
  letterClass: z.string().nullable(),
  classification: z.enum(CLASSIFICATIONS),
  signature: z.enum(SIGNATURES),
  originalPages: z.int().nullable(),
  originalPlace: z.string().nullable(),
  reporter: z.enum(['none', 'masked', 'withheld', 'erased']),
  repeatOf: z.string().nullable(),
  /** Items of the letterbox behind it: the one that it was made of, and those joined to it as repeats. */
  items: z.array(z.strictObject({ number: z.string(), receivedOn: z.string(), as: z.enum(['lead', 'joined']) })),
  partState: z.record(z.string(), z.enum(['present', 'none', 'withheld', 'erased'])),
  subjects: z.array(codedSubjectSchema.extend({ personNumber: z.string() })),
  category: z.string().nullable(),
  subcategory: z.string().nullable(),
  eightRules: z.boolean().nullable(),
  problem: z.string().nullable(),
  occurred: z.string().nullable(),
  amountFen: z.int().nullable(),
  handler: z.string().nullable(),
  proposedOpinion: z.string().nullable(),
  remarks: z.string().nullable(),
  lateReason: z.string().nullable(),
  ledger: z
    .strictObject({
      words: z.record(z.string(), z.string()),
      cells: z.array(z.strictObject({ column: z.string(), text: z.string() })),
    })
    .nullable(),
  deadlines: z.array(deadlineSchema),
  missed: z.array(missedSchema.extend({ persons: z.array(z.string()) })),
  disposals: z.array(
    leadStepSchema.extend({
      mode: z.string(),
      detail: z.string().nullable(),
      decidedOn: z.string(),
      decidedBy: z.string(),
      documentNumber: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  corrections: z.array(correctionSchema),
  /** 补录 of an imported row: how it really stands. */
  completed: leadStepSchema
    .extend({ state: z.enum(['open', 'closed']), closedOn: z.string().nullable(), note: z.string().nullable() })
    .nullable(),
  /** 转为径送, on whose order. */
  sentSealed: leadStepSchema
    .extend({ documentNumber: z.string(), orderedBy: z.string(), orderedOn: z.string() })
    .nullable(),
  voided: leadStepSchema.extend({ reason: z.string().nullable() }).nullable(),
  erased: leadStepSchema.extend({ documentNumber: z.string(), orderedOn: z.string() }).nullable(),
  course: courseSchema,
  steps: z.array(leadStepSchema),
  conflicts: z.array(leadStepSchema.extend({ why: z.string() })),
  evidence: z.array(evidenceItemSchema),
});
export type LeadFile = z.infer<typeof leadFileSchema>;
