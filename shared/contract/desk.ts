import { z } from 'zod';
import { call } from './call.ts';
import { envelopeSchema } from './envelopes.ts';
import { itemRowSchema } from './items.ts';
import { statusField } from './lead-fields.ts';
import { deadlineSchema } from './lead-file.ts';
import { leadRowSchema } from './lead-row.ts';
import { packageRowSchema } from './packages.ts';
import { dutyPeriodSchema } from './rules.ts';
import { waitingSchema } from './waiting.ts';

/** A date that runs: the lead, what is to be done, whose it is where not that of all, and how the day was found. */
export const dateLineSchema = z.strictObject({
  lead: z.uuid(),
  number: z.string(),
  subjects: z.string(),
  organisation: z.string(),
  excerpt: z.string(),
  status: statusField,
  classification: z.string(),
  handler: z.string(),
  /** Why a date of the lead was not kept, as it was said last. */
  delayReason: z.string(),
  whose: z.string(),
  deadline: deadlineSchema,
});
export type DateLine = z.infer<typeof dateLineSchema>;

const dateGroup = z.strictObject({ total: z.int(), dates: z.array(dateLineSchema) });

const leadGroup = z.strictObject({ total: z.int(), leads: z.array(leadRowSchema) });

/** What has to be done today. Each group is cut after its first rows; `total` counts all. The most urgent stand first. */
export const deskSchema = z.strictObject({
  today: z.iso.date(),
  /** What waits for a hand: what the member of the session may decide, what others decide, and 待补签. */
  waiting: waitingSchema,
  overdue: dateGroup,
  dueSoon: dateGroup,
  /** So many days before, a date is near. */
  soonDays: z.int(),
  toComplete: leadGroup,
  /** Sealed envelopes that are not sent yet, due within the same days or overdue. */
  envelopes: z.strictObject({ total: z.int(), envelopes: z.array(envelopeSchema) }),
  /** Items of the letterbox that are to be accepted or forwarded, due within the same days or overdue. */
  items: z.strictObject({ total: z.int(), items: z.array(itemRowSchema) }),
  /** Sealed for a counterpart and not receipted, the oldest first, with the days since they were sealed. */
  unreceipted: z.strictObject({ total: z.int(), packages: z.array(packageRowSchema.extend({ days: z.int() })) }),
  /** What returns every month, quarter or year and is not done yet, due within the days of warning or overdue. */
  duties: z.array(dutyPeriodSchema),
  /** The next date after those above, if there is one. */
  next: dateLineSchema.nullable(),
  /** All leads there are: a vault without any shows what to do first. */
  leads: z.int(),
});
export type Desk = z.infer<typeof deskSchema>;

/** The first page. */
export const deskContract = {
  today: call({ whileLocked: false, right: 'read', audit: { none: 'list rows and dates; opening a lead is recorded' } })
    .input(z.strictObject({}))
    .output(deskSchema),
};
