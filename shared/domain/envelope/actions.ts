import { z } from 'zod';
import { dateField } from '../lead/fields.ts';
import { envelopeFields, envelopeReceipted, envelopeSent } from './sections.ts';

/** What is typed for a new entry of the register 径送登记, and the content of an ENVELOPE.json. */
export const envelopeDraftSchema = z.strictObject({ receivedOn: dateField, ...envelopeFields });
export type EnvelopeDraft = z.infer<typeof envelopeDraftSchema>;

/** One step of an entry. Nobody approves it, and none has room for a reason. */
export const envelopeActionSchema = z.discriminatedUnion('action', [
  /** 送出. */
  z.strictObject({ action: z.literal('send'), ...envelopeSent.shape }),
  /** 登记回执. */
  z.strictObject({ action: z.literal('receipt'), ...envelopeReceipted.shape }),
  /** 作废: the number stays. */
  z.strictObject({ action: z.literal('void') }),
]);
export type EnvelopeAction = z.infer<typeof envelopeActionSchema>;
