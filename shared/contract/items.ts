import { z } from 'zod';
import { itemActionSchema } from '../domain/item/actions.ts';
import { codedSubjectSchema, reporterSchema } from '../domain/lead/fields.ts';
import { digestField } from '../domain/vault/sections.ts';
import { CHANNELS, CLASSIFICATIONS, LEAD_SOURCES, LETTER_CLASSES, SIGNATURES } from '../rules/code-lists.ts';
import { ITEM_STATUSES } from '../rules/item-status.ts';
import { call } from './call.ts';
import { correctionSchema, deadlineSchema, leadStepSchema, missedSchema } from './lead-file.ts';
import { passphraseField } from './vault.ts';

/** An item's number as people write it, or its id. */
export const itemNameField = z.string().min(1).max(64);
/** What became of an item. */
export const itemStatusField = z.enum(ITEM_STATUSES as [(typeof ITEM_STATUSES)[number]]);

export const itemRowSchema = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  receivedOn: z.string(),
  enteredAt: z.string(),
  channel: z.string(),
  source: z.string(),
  letterClass: z.string(),
  classification: z.string(),
  subjects: z.string(),
  organisation: z.string(),
  excerpt: z.string(),
  status: itemStatusField,
  dueOn: z.string().nullable(),
  overdueDays: z.int().nullable(),
  /** How the date was found; `null` where none runs. */
  deadline: deadlineSchema.nullable(),
  /** The lead that it became or was joined to. */
  lead: z.string().nullable(),
  conflicts: z.int(),
  /** Its dates that passed, as codes and days; empty where none did. */
  missedDates: z.string(),
});
export type ItemRow = z.infer<typeof itemRowSchema>;

/** An item as its whole file. One that became a lead at once has its content there. */
export const itemFileSchema = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  status: itemStatusField,
  receivedOn: z.string(),
  enteredAt: z.string(),
  writtenOn: z.string().nullable(),
  channel: z.enum(CHANNELS),
  source: z.enum(LEAD_SOURCES),
  sourceOrganisation: z.string().nullable(),
  documentNumber: z.string().nullable(),
  letterClass: z.enum(LETTER_CLASSES).nullable(),
  classification: z.enum(CLASSIFICATIONS),
  signature: z.enum(SIGNATURES),
  originalPages: z.int().nullable(),
  originalPlace: z.string().nullable(),
  reporter: z.enum(['none', 'masked', 'withheld', 'erased']),
  partState: z.record(z.string(), z.enum(['present', 'none', 'withheld', 'erased'])),
  subjects: z.array(codedSubjectSchema),
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
  deadlines: z.array(deadlineSchema),
  missed: z.array(missedSchema),
  /** The lead that it became or was joined to, by number. */
  lead: z.string().nullable(),
  /** 转送 or 退回: on whose approval, and to whom. */
  forwarded: leadStepSchema
    .extend({ approvedBy: z.string(), approvedOn: z.string(), destination: z.string(), documentNumber: z.string() })
    .nullable(),
  corrections: z.array(correctionSchema),
  voided: leadStepSchema.extend({ reason: z.string().nullable() }).nullable(),
  erased: leadStepSchema.extend({ documentNumber: z.string(), orderedOn: z.string() }).nullable(),
  steps: z.array(leadStepSchema),
  conflicts: z.array(leadStepSchema.extend({ why: z.string() })),
});
export type ItemFile = z.infer<typeof itemFileSchema>;

/** Calls about the letterbox (来件): what came in, whether it became a lead or not. */
export const itemsContract = {
  list: call({ whileLocked: false, right: 'read', audit: { none: 'list rows; opening an item is recorded' } })
    .input(
      z.strictObject({
        status: itemStatusField.optional(),
        search: z.string().max(200).optional(),
        /** Only those of which a date passed. */
        everOverdue: z.boolean().default(false),
        limit: z.int().min(1).max(1000).default(50),
        /** Continues after the last row of the page before. */
        after: z.int().optional(),
      }),
    )
    .output(z.strictObject({ total: z.int(), next: z.int().nullable(), items: z.array(itemRowSchema) })),
  show: call({ whileLocked: false, right: 'read', audit: { records: ['ItemRead'] } })
    .input(z.strictObject({ item: itemNameField }))
    .output(itemFileSchema),
  act: call({
    whileLocked: false,
    right: 'act',
    audit: {
      records: [
        ...(['ItemBecameLead', 'LeadRegistered', 'ItemJoined', 'ItemForwarded', 'ItemReturned'] as const),
        ...(['ItemDetached', 'ItemCorrected', 'ItemVoided', 'SectionsErased', 'ItemSentSealed'] as const),
        'EnvelopeRegistered',
      ],
    },
  })
    .input(z.strictObject({ item: itemNameField, action: itemActionSchema }))
    .output(
      z.strictObject({
        status: itemStatusField,
        event: digestField,
        /** The lead that it became or was joined to. */
        lead: z.string().nullable(),
        /** The entry of the register that was made, when it was turned into one. */
        envelope: z.string().nullable(),
        backups: z.array(z.string()),
      }),
    ),
  reporter: call({ whileLocked: false, right: 'reporter', audit: { records: ['ReporterOpened'] } })
    .input(z.strictObject({ item: itemNameField, reason: z.string().min(1).max(500), passphrase: passphraseField }))
    .output(reporterSchema),
};
