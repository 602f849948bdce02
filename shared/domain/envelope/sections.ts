import { z } from 'zod';
import { CARRIAGES, SEALINGS } from '../../rules/envelope-lists.ts';
import { dateField, lineField } from '../lead/fields.ts';
import { numberFields } from '../item/sections.ts';

/**
 * What is written down of a sealed envelope at receipt, beside its day and number. There is no field for a name, content,
 * reason or remark, here or in any later step, so that nobody can tell from an entry whom it concerns.
 */
export const envelopeFields = {
  pieces: z.int().min(1).max(9999),
  pages: z.int().min(1).max(100_000).optional(),
  sealing: z.enum(SEALINGS),
  /** The two members of staff through whose hands it went (经手人). */
  firstHand: lineField(20).min(1),
  secondHand: lineField(20).min(1),
  /** The body that it goes to. */
  destination: lineField(60).min(1),
};

/** Section `head` of `EnvelopeRegistered`. */
export const envelopeHead = z.strictObject({ receivedOn: dateField, ...envelopeFields, ...numberFields });
export type EnvelopeHead = z.infer<typeof envelopeHead>;

/** Section `head` of `EnvelopeSent`. */
export const envelopeSent = z.strictObject({
  sentOn: dateField,
  carriage: z.enum(CARRIAGES),
  /** Who carried it. */
  carrier: lineField(20).min(1),
});
export type EnvelopeSent = z.infer<typeof envelopeSent>;

/** Section `head` of `EnvelopeReceipted`: the paper receipt of who took it in. */
export const envelopeReceipted = z.strictObject({ receiptNumber: lineField(60).min(1), receiptOn: dateField });
export type EnvelopeReceipted = z.infer<typeof envelopeReceipted>;
