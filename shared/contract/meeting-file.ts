import { z } from 'zod';
import { digestField } from '../domain/vault/sections.ts';
import { DISPOSAL_MODES } from '../rules/code-lists.ts';
import { ITEM_STATES, type MeetingItemState, MEETING_STATUSES } from '../rules/meeting-lists.ts';
import { answeredAdviceSchema } from './advice.ts';
import { hindranceSchema } from './course.ts';
import { leadStepSchema } from './lead-file.ts';
import { leadRowSchema } from './lead-row.ts';

/** Where the record of a meeting stands. */
export const meetingStatusField = z.enum(MEETING_STATUSES as [(typeof MEETING_STATUSES)[number]]);

const names = z.array(z.string());

/** One study of an item. What was said is `null` where an order erased it. */
export const meetingStudySchema = leadStepSchema.extend({
  study: digestField,
  persons: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  mode: z.enum(DISPOSAL_MODES),
  chairedBy: z.string(),
  minutesBy: z.string(),
  opinions: z
    .array(z.strictObject({ name: z.string(), guest: z.boolean(), opinion: z.string(), reason: z.string().nullable() }))
    .nullable(),
  decision: z.string().nullable(),
  recused: names,
  absent: names,
  /** 呈批: the request that came of it with its decision, or what is in the way of one. */
  request: z.strictObject({ event: digestField, decision: z.string().nullable() }).nullable(),
  hindrances: z.array(hindranceSchema),
  /** What is advised of it until it is decided, and what was answered. */
  advice: z.array(answeredAdviceSchema),
});
export type MeetingStudy = z.infer<typeof meetingStudySchema>;

/** An item of the agenda. */
export const meetingItemSchema = z.strictObject({
  matter: z.enum(['study', 'note']),
  state: z.enum(Object.keys(ITEM_STATES) as [MeetingItemState, ...MeetingItemState[]]),
  lead: leadRowSchema,
  /** Subjects who can be studied now, with where they stand. */
  persons: z.array(z.strictObject({ code: z.string(), name: z.string(), stage: z.string() })),
  /** Attendees who may take no part in this lead. */
  recused: names,
  /** What is in the way of studying it now. */
  hindrances: z.array(hindranceSchema),
  /** What is advised of those who can be studied now, while they wait for it. */
  advice: z.array(answeredAdviceSchema),
  /** Urgent studies that wait to be noted. */
  urgent: z.array(z.strictObject({ study: digestField, heldOn: z.string(), mode: z.string() })),
  studies: z.array(meetingStudySchema),
  deferred: leadStepSchema.extend({ reason: z.string() }).nullable(),
  noted: z.array(leadStepSchema.extend({ heldOn: z.string(), mode: z.string() })),
  /** Files of the lead that came from this meeting: its page of the record, signed on paper. */
  signedPages: z.int(),
});
export type MeetingItemFile = z.infer<typeof meetingItemSchema>;

/** A meeting as its whole record. */
export const meetingFileSchema = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  name: z.string().nullable(),
  status: meetingStatusField,
  heldOn: z.string(),
  place: z.string(),
  chairedBy: z.string(),
  minutesBy: z.string(),
  attendees: z.array(z.strictObject({ name: z.string(), guest: z.boolean() })),
  items: z.array(meetingItemSchema),
  closed: leadStepSchema.nullable(),
  corrections: z.array(
    leadStepSchema.extend({ lead: z.string().nullable(), what: z.string().nullable(), reason: z.string().nullable() }),
  ),
  voided: leadStepSchema.extend({ reason: z.string().nullable() }).nullable(),
  steps: z.array(leadStepSchema),
  conflicts: z.array(leadStepSchema.extend({ why: z.string() })),
});
export type MeetingFile = z.infer<typeof meetingFileSchema>;
