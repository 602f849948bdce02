import { z } from 'zod';
import { DEFERRALS } from '../../rules/meeting-lists.ts';
import { nameField, namesField } from '../course/fields.ts';
import { numberFields } from '../item/sections.ts';
import { dateField, lineField, textField } from '../lead/fields.ts';
import { digestField } from '../vault/sections.ts';

/** Most people at one table, and most leads on one agenda. */
const MOST_ATTENDEES = 50;
const MOST_ITEMS = 200;

/** Who attends. A guest has no account: he signs the record on paper. */
const attendeeSchema = z.strictObject({ name: nameField, guest: z.boolean().default(false) });

/** What is said of a meeting as a whole. */
export const particularFields = {
  name: lineField(100).min(1).optional(),
  heldOn: dateField,
  place: lineField(100).min(1),
  chairedBy: nameField,
  minutesBy: nameField,
  attendees: z
    .array(attendeeSchema)
    .min(1)
    .max(MOST_ATTENDEES)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length),
};

/** An item of the agenda: a lead, and what is done with it. */
const agendaItem = z.strictObject({ lead: z.uuid(), matter: z.enum(['study', 'note']) });
export type AgendaItem = z.infer<typeof agendaItem>;

const agendaField = z
  .array(agendaItem)
  .max(MOST_ITEMS)
  .refine((all) => new Set(all.map(({ lead, matter }) => `${lead}/${matter}`)).size === all.length);

/** Section `head` of `MeetingCalled`. */
export const meetingCalled = z.strictObject({ ...particularFields, ...numberFields, agenda: agendaField });
export type MeetingCalled = z.infer<typeof meetingCalled>;

/** Section `head` of `MeetingChanged`: all particulars, as they are from now on. */
export const meetingChanged = z.strictObject(particularFields);
export type MeetingParticulars = z.infer<typeof meetingChanged>;

/** Section `head` of `MeetingAgendaChanged`: the whole agenda in its order. */
export const meetingAgenda = z.strictObject({ agenda: agendaField });

/**
 * Section `head` of `MeetingItemRecorded`. What was said of the lead stands in its own file, as the event named here; the
 * record of the meeting holds names, days and hashes alone.
 */
export const meetingItem = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('studied'),
    lead: z.uuid(),
    /** The `StudyRecorded` in the file of the lead. */
    study: digestField,
    /** 回避: attendees who gave no opinion on this lead because they may take no part in it. */
    recused: namesField.optional(),
    /** 未参加本件研究: attendees who were not in the room. */
    absent: namesField.optional(),
  }),
  z.strictObject({ outcome: z.literal('deferred'), lead: z.uuid(), reason: z.enum(DEFERRALS) }),
  z.strictObject({
    outcome: z.literal('noted'),
    lead: z.uuid(),
    /** The urgent `StudyRecorded`, and the `UrgentStudyNoted` that takes note of it. */
    study: digestField,
    note: digestField,
  }),
]);
export type MeetingItem = z.infer<typeof meetingItem>;

/** Section `head` of `MeetingClosed`: the entries that the signed record consists of, in their order. */
export const meetingClosed = z.strictObject({ entries: z.array(digestField).min(1).max(1000) });

/** Section `head` of `MeetingCorrected`: the lead that it is about, if it is about one. */
export const meetingCorrected = z.strictObject({ lead: z.uuid().optional() });

/** Section `content` of `MeetingCorrected`, apart from the head because it may repeat what a lead is about. */
export const meetingCorrection = z.strictObject({ what: textField(2000).min(1), reason: textField(2000).min(1) });
export type MeetingCorrection = z.infer<typeof meetingCorrection>;
