import { z } from 'zod';
import { DISPOSAL_MODES } from '../../rules/code-lists.ts';
import { OPINIONS } from '../../rules/course-lists.ts';
import { DEFERRALS } from '../../rules/meeting-lists.ts';
import { dateField, nameField, namesField, personsField, stepField, wordsField } from '../course/fields.ts';
import { textField } from '../lead/fields.ts';
import { meetingCorrection, particularFields } from './sections.ts';

/** A lead, by its number or its id. */
const leadName = z.string().min(1).max(64);

const agenda = z.array(z.strictObject({ lead: leadName, matter: z.enum(['study', 'note']).default('study') }));

/** A meeting that is called. Without an agenda, everything that waits for an opinion stands on it. */
export const meetingDraftSchema = z.strictObject({ ...particularFields, agenda: agenda.max(200).optional() });
export type MeetingDraft = z.infer<typeof meetingDraftSchema>;

/** What is changed of a meeting whose record is not signed: its particulars, its agenda, or both, each as a whole. */
export const meetingChangeSchema = z.strictObject({
  particulars: z.strictObject(particularFields).optional(),
  agenda: agenda.max(200).optional(),
});
export type MeetingChange = z.infer<typeof meetingChangeSchema>;

const opinion = z.strictObject({ name: nameField, opinion: z.enum(OPINIONS), reason: wordsField.optional() });

/** What is recorded of one item of the agenda. */
export const meetingRecordSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('studied'),
    lead: leadName,
    /** The subjects that it is about; all who wait for a study, when left out. */
    persons: personsField.optional(),
    mode: z.enum(DISPOSAL_MODES),
    decision: wordsField,
    opinions: z.array(opinion).min(1).max(50),
    absent: namesField.optional(),
    /** For this item alone, where who leads the meeting or keeps its record may take no part in it. */
    chairedBy: nameField.optional(),
    minutesBy: nameField.optional(),
  }),
  z.strictObject({ outcome: z.literal('deferred'), lead: leadName, reason: z.enum(DEFERRALS) }),
  z.strictObject({
    outcome: z.literal('noted'),
    lead: leadName,
    /** Which urgent study; may be left out where one alone waits to be noted. */
    study: stepField.optional(),
  }),
]);
export type MeetingRecord = z.infer<typeof meetingRecordSchema>;
export type StudiedRecord = Extract<MeetingRecord, { outcome: 'studied' }>;

/** A correction of a signed record: a new entry beside it. */
export const meetingCorrectSchema = z.strictObject({
  ...meetingCorrection.shape,
  /** The lead that it is about, if it is about one: an order that erases the lead erases these words too. */
  lead: leadName.optional(),
});
export type MeetingCorrectInput = z.infer<typeof meetingCorrectSchema>;

/** 呈批 of what was decided: one line for each study. */
export const meetingSubmitSchema = z.strictObject({
  items: z
    .array(z.strictObject({ study: stepField, reason: wordsField, reviewOn: dateField.optional() }))
    .min(1)
    .max(200),
});
export type MeetingSubmit = z.infer<typeof meetingSubmitSchema>;

/** Why a meeting is void. */
export const meetingReasonField = textField(2000).min(1);
