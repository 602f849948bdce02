import { z } from 'zod';
import { DISPOSAL_MODES } from '../../rules/code-lists.ts';
import { codedSubjectSchema, contentFields, dateField, headFields, lineField, textField } from './fields.ts';

/**
 * What an imported row says of its course, read from the ledger's own words (kept in the `ledger` section).
 * `to-complete`: nothing was said, so its real state is not known and no clock runs.
 */
export const importedSchema = z.strictObject({
  batch: z.uuid(),
  row: z.int().min(1),
  state: z.enum(['as-ledger', 'to-complete']),
  mode: z.enum(DISPOSAL_MODES).optional(),
  disposedOn: dateField.optional(),
  closedOn: dateField.optional(),
  closed: z.boolean().optional(),
});
export type Imported = z.infer<typeof importedSchema>;

/** Section `head` of `LeadRegistered`. `year`, `letter` and `sequence` are the parts of `number`. */
export const registeredHead = z.strictObject({
  ...headFields,
  number: z.string().max(64),
  year: z.int().min(1900).max(9999),
  letter: z.string().max(20),
  sequence: z.int().min(1),
  repeatOf: z.uuid().optional(),
  imported: importedSchema.optional(),
});
export type RegisteredHead = z.infer<typeof registeredHead>;

/** Subjects, each under a code of its own. */
const subjectList = z
  .array(codedSubjectSchema)
  .min(1)
  .max(100)
  .refine((subjects) => new Set(subjects.map(({ code }) => code)).size === subjects.length);

/** Section `subjects`. */
export const subjectsSection = z.strictObject({ subjects: subjectList });

/** Section `content`. Optional fields are simply absent. */
export const contentSection = z.strictObject(contentFields);
export type LeadContent = z.infer<typeof contentSection>;

/** Section `ledger` of an imported row: its old number, and every cell as it was read, the reporter's left out. */
export const ledgerSection = z.strictObject({
  originalNumber: lineField(100).optional(),
  words: z.record(z.string(), z.string()),
  cells: z.array(z.strictObject({ column: z.string().max(220), text: z.string().max(32_767) })).max(3000),
});
export type LedgerWords = z.infer<typeof ledgerSection>;

/** A reason, apart from the head because it may repeat content. */
export const reasonSection = z.strictObject({ reason: textField(2000).min(1) });

const partial = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, field]) => [name, (field as z.ZodType).nullable().optional()]),
    ),
  ) as z.ZodType<{ [Name in keyof Shape]?: z.infer<Shape[Name]> | null | undefined }>;

/** Sections of `LeadCorrected`: new values and the old ones they replace; `null` means the field is empty. */
export const correctedHead = z.strictObject({ changes: partial(headFields), was: partial(headFields) });
export const correctedSubjects = z.strictObject({
  subjects: subjectList,
  was: z.array(codedSubjectSchema).max(100),
});
export const correctedContent = z.strictObject({ changes: partial(contentFields), was: partial(contentFields) });

/** Section `head` of `DisposalRecorded`: a disposal that was decided on paper. */
export const disposalHead = z.strictObject({
  mode: z.enum(DISPOSAL_MODES),
  detail: lineField(50).optional(),
  decidedOn: dateField,
  decidedBy: lineField(100).min(1),
  decidedAs: z.literal('paper'),
  documentNumber: lineField(100).optional(),
});
export type DisposalHead = z.infer<typeof disposalHead>;

/**
 * Section `head` of `DateMissed`: a date passed before what it was for was done. Dates and codes only. `start` is the event
 * that started the period, which no correction changes; `item` the thing it is about, where a lead has several.
 */
export const dateMissed = z.strictObject({
  code: z.string().max(20),
  start: z.string().regex(/^[0-9a-f]{64}$/u),
  item: z.int().min(1).max(9999).optional(),
  persons: z.array(z.string().max(10)).max(100),
  startedOn: dateField,
  dueOn: dateField,
  notedOn: dateField,
});
export type DateMissed = z.infer<typeof dateMissed>;

/** Section `note`. */
export const noteSection = z.strictObject({ note: textField(2000).min(1) });

/** Section `head` of `LeadCompleted`: the real state of an imported row. */
export const completedHead = z.strictObject({
  state: z.enum(['open', 'closed']),
  closedOn: dateField.optional(),
});

/** Section `head` of `SectionsErased`: what is destroyed, and on whose signed order. */
export const erasedHead = z.strictObject({
  targets: z
    .array(z.strictObject({ event: z.string().regex(/^[0-9a-f]{64}$/u), sections: z.array(z.string()).min(1) }))
    .max(10_000),
  documentNumber: lineField(100).min(1),
  orderedBy: lineField(100).min(1),
  orderedOn: dateField,
});

/** Section `file` of `EvidenceAdded`. Size in bytes, SHA-256 of the content in hex. */
export const evidenceFile = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(1000),
  mediaType: z.string().max(200),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  source: lineField(300).optional(),
  acquiredOn: dateField.optional(),
  custodian: lineField(100).optional(),
});
export type EvidenceFile = z.infer<typeof evidenceFile>;
