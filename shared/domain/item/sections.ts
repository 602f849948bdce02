import { z } from 'zod';
import { dateField, headFields, lineField } from '../lead/fields.ts';

/** The parts of a number, and the number itself, in the head of what begins a stream. */
export const numberFields = {
  number: z.string().max(64),
  year: z.int().min(1900).max(9999),
  letter: z.string().max(20),
  sequence: z.int().min(1),
};

/** Section `head` of `ItemReceived`: what stays when the content is erased. */
export const receivedHead = z.strictObject({ ...headFields, ...numberFields });
export type ItemHead = z.infer<typeof receivedHead>;

/** Section `head` of `ItemBecameLead` and `ItemJoined`: the lead, by id. */
export const itemLead = z.strictObject({ lead: z.uuid() });

/** Section `head` of `ItemForwarded` and `ItemReturned`: who approved it and when, to whom it went, under which number. */
export const forwardedHead = z.strictObject({
  approvedBy: lineField(100).min(1),
  approvedOn: dateField,
  destination: lineField(200).min(1),
  documentNumber: lineField(100).min(1),
});
export type ForwardedHead = z.infer<typeof forwardedHead>;

/** The signed order on which something goes the sealed way: `head` of `ItemSentSealed` and `LeadSentSealed`. */
export const sealedOrder = z.strictObject({
  documentNumber: lineField(100).min(1),
  orderedBy: lineField(100).min(1),
  orderedOn: dateField,
});
export type SealedOrder = z.infer<typeof sealedOrder>;
