import { z } from 'zod';
import { statusField } from './lead-fields.ts';

/** A line of the ledger as lists show it. */
export const leadRowSchema = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  originalNumber: z.string(),
  vault: z.uuid(),
  receivedOn: z.string(),
  enteredAt: z.string(),
  source: z.string(),
  classification: z.string(),
  subjects: z.string(),
  organisation: z.string(),
  category: z.string(),
  excerpt: z.string(),
  status: statusField,
  /** What is due next, and for what, by the code of its rule. */
  dueOn: z.string().nullable(),
  dueCode: z.string().nullable(),
  /** How many of its dates passed, by the log. */
  missed: z.int(),
  /** Which, as `D01 2026-12-23, D07 2027-01-05`, and why, as it was said last. */
  missedDates: z.string(),
  delayReason: z.string(),
  /** Until when an opinion was due, by the first receipt that was recorded, where none was given yet. */
  opinionDueOn: z.string().nullable(),
  overdueDays: z.int().nullable(),
  mode: z.string(),
  disposedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  repeatOf: z.string().nullable(),
  handler: z.string(),
  signature: z.string(),
  amountFen: z.int().nullable(),
  originalPlace: z.string(),
  topLeader: z.boolean(),
  evidence: z.int(),
  conflicts: z.int(),
  /** What stands in the columns of the paper ledger that were asked for, by their numbers; cut where it is long. */
  columns: z.record(z.string(), z.string()).optional(),
  /** Matters that wait for a decision, and decisions by telephone that wait for their signature. */
  undecided: z.int(),
  unsigned: z.int(),
  /** The earliest day on which a shelved subject is looked at again. */
  reviewOn: z.string().nullable(),
  /** The archive: empty, and `null`, before the file is there. */
  archiveNumber: z.string(),
  retention: z.string(),
  archivedOn: z.string().nullable(),
  handedTo: z.string(),
});
export type LeadRow = z.infer<typeof leadRowSchema>;
