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
  state: z.enum(['running', 'ended']),
  endedOn: z.string().nullable(),
  overdueDays: z.int().nullable(),
  basis: z.string(),
  confidence: z.enum(['V', 'C', 'L', 'D', 'M']),
  explanation: z.string(),
});

const stepSchema = z.strictObject({
  event: digestField,
  type: z.string(),
  at: z.string(),
  actor: digestField,
  actorName: z.string().nullable(),
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
  disposals: z.array(
    stepSchema.extend({
      mode: z.string(),
      detail: z.string().nullable(),
      decidedOn: z.string(),
      decidedBy: z.string(),
      documentNumber: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  corrections: z.array(
    stepSchema.extend({
      reason: z.string().nullable(),
      changes: z.array(z.strictObject({ field: z.string(), old: z.unknown(), new: z.unknown() })),
    }),
  ),
  /** 补录 of an imported row: how it really stands. */
  completed: stepSchema
    .extend({ state: z.enum(['open', 'closed']), closedOn: z.string().nullable(), note: z.string().nullable() })
    .nullable(),
  voided: stepSchema.extend({ reason: z.string().nullable() }).nullable(),
  erased: stepSchema.extend({ documentNumber: z.string(), orderedOn: z.string() }).nullable(),
  course: courseSchema,
  steps: z.array(stepSchema),
  conflicts: z.array(stepSchema.extend({ why: z.string() })),
  evidence: z.array(evidenceItemSchema),
});
export type LeadFile = z.infer<typeof leadFileSchema>;
