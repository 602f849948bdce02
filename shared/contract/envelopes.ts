import { z } from 'zod';
import { envelopeActionSchema, envelopeDraftSchema } from '../domain/envelope/actions.ts';
import { digestField } from '../domain/vault/sections.ts';
import { ENVELOPE_STATUSES } from '../rules/envelope-lists.ts';
import { call } from './call.ts';
import { deadlineSchema } from './lead-file.ts';

/** Where an entry stands. */
export const envelopeStatusField = z.enum(ENVELOPE_STATUSES as [(typeof ENVELOPE_STATUSES)[number]]);

/** An entry of the register 径送登记. It has no field for a name, content, reason or remark. */
export const envelopeSchema = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  status: envelopeStatusField,
  receivedOn: z.string(),
  registeredAt: z.string(),
  pieces: z.int(),
  pages: z.int().nullable(),
  sealing: z.string(),
  firstHand: z.string(),
  secondHand: z.string(),
  destination: z.string(),
  sentOn: z.string().nullable(),
  carriage: z.string().nullable(),
  carrier: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  receiptOn: z.string().nullable(),
  deadline: deadlineSchema,
  conflicts: z.int(),
  /** Its date, where it passed, as code and day; empty where it did not. */
  missedDates: z.string(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

const NOTHING_IN_IT = { none: 'entries without names or content; each step is recorded' } as const;

/** Calls about the register 径送登记. Nobody approves an entry. */
export const envelopesContract = {
  list: call({ whileLocked: false, right: 'read', audit: NOTHING_IN_IT })
    .input(
      z.strictObject({
        status: envelopeStatusField.optional(),
        /** Only those of which the date passed. */
        everOverdue: z.boolean().default(false),
        limit: z.int().min(1).max(1000).default(50),
        /** Continues after the last row of the page before. */
        after: z.int().optional(),
      }),
    )
    .output(z.strictObject({ total: z.int(), next: z.int().nullable(), envelopes: z.array(envelopeSchema) })),
  add: call({ whileLocked: false, right: 'register', audit: { records: ['EnvelopeRegistered'] } })
    .input(envelopeDraftSchema)
    .output(envelopeSchema),
  act: call({
    whileLocked: false,
    right: 'register',
    audit: { records: ['EnvelopeSent', 'EnvelopeReceipted', 'EnvelopeVoided'] },
  })
    .input(z.strictObject({ envelope: z.string().min(1).max(64), action: envelopeActionSchema }))
    .output(z.strictObject({ event: digestField, envelope: envelopeSchema })),
};
