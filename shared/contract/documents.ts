import { z } from 'zod';
import { lineField } from '../domain/lead/fields.ts';
import { digestField } from '../domain/vault/sections.ts';
import { APPROVAL_SHEET_CODES } from '../rules/approval-sheets.ts';
import { call } from './call.ts';
import { dateLineSchema } from './desk.ts';
import { leadNameField } from './lead-fields.ts';
import { leadFileSchema } from './lead-file.ts';
import { leadRowSchema } from './lead-row.ts';
import { ledgerQueryFields, paperColumnsField } from './leads.ts';
import { meetingFileSchema } from './meeting-file.ts';
import { meetingNameField } from './meetings.ts';
import { cardSummarySchema, packageRowSchema } from './packages.ts';

export { MOST_PRINTED_ROWS } from '../rules/print-limits.ts';

const what = z.discriminatedUnion('kind', [
  /** 登记表. */
  z.strictObject({ kind: z.literal('lead-sheet'), lead: leadNameField }),
  /** 呈批表 of a matter put forward, by the event of its 呈批; without one, of the disposal that is still to be put forward. */
  z.strictObject({ kind: z.literal('approval-sheet'), lead: leadNameField, request: digestField.optional() }),
  /** 台账清单, as filtered. */
  z.strictObject({
    kind: z.literal('ledger'),
    ...ledgerQueryFields,
    /** Numbers of columns of the paper ledger, in place of the usual ones; a line then is a subject of a lead. */
    columns: paperColumnsField.min(1).optional(),
  }),
  /** 交接单. */
  z.strictObject({ kind: z.literal('handover'), package: z.uuid() }),
  /** 会议记录. */
  z.strictObject({ kind: z.literal('meeting'), meeting: meetingNameField }),
  /** 时限清单: what is overdue, and what falls due within so many days. */
  z.strictObject({ kind: z.literal('deadlines'), days: z.int().min(1).max(366) }),
]);

/** Who printed what, for whom, and when; it stands on every sheet and in the log. */
const printed = z.strictObject({
  id: z.uuid(),
  at: z.string(),
  by: z.string(),
  organisation: z.string(),
  copies: z.int(),
  recipient: z.string(),
  purpose: z.string(),
  classification: z.string(),
});

/** A document ready to be laid out. The reporter is masked in all of them. */
export const printedDocumentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lead-sheet'), printed, lead: leadFileSchema }),
  z.strictObject({
    kind: z.literal('approval-sheet'),
    printed,
    sheet: z.enum(APPROVAL_SHEET_CODES),
    request: digestField.nullable(),
    lead: leadFileSchema,
  }),
  z.strictObject({
    kind: z.literal('ledger'),
    printed,
    title: z.string(),
    definition: z.string(),
    search: z.string(),
    today: z.iso.date(),
    rows: z.array(leadRowSchema),
    /** The chosen columns of the paper ledger, and the texts of each line under them. */
    paper: z.strictObject({ columns: z.array(z.int()), lines: z.array(z.array(z.string())) }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('handover'),
    printed,
    package: packageRowSchema,
    from: cardSummarySchema,
    to: cardSummarySchema,
  }),
  z.strictObject({ kind: z.literal('meeting'), printed, meeting: meetingFileSchema }),
  z.strictObject({
    kind: z.literal('deadlines'),
    printed,
    today: z.iso.date(),
    until: z.iso.date(),
    overdue: z.array(dateLineSchema),
    due: z.array(dateLineSchema),
  }),
]);
export type PrintedDocument = z.infer<typeof printedDocumentSchema>;

/** Calls about paper. */
export const documentsContract = {
  /** Puts a print on record and gives what is to be laid out; what was not recorded is not printed. */
  print: call({ whileLocked: false, right: 'print', audit: { records: ['DocumentPrinted'] } })
    .input(
      z.strictObject({
        what,
        copies: z.int().min(1).max(99).default(1),
        /** For whom, with a document number where there is one. */
        recipient: lineField(200).min(1),
        purpose: lineField(200).default(''),
      }),
    )
    .output(printedDocumentSchema),
};
