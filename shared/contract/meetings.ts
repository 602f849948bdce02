import { z } from 'zod';
import {
  meetingChangeSchema,
  meetingCorrectSchema,
  meetingDraftSchema,
  meetingReasonField,
  meetingRecordSchema,
  meetingSubmitSchema,
} from '../domain/meeting/actions.ts';
import { digestField } from '../domain/vault/sections.ts';
import { MEETING_STATUSES, type WaitingKind, WAITING_KINDS } from '../rules/meeting-lists.ts';
import { adviceSchema, decliningField } from './advice.ts';
import { call } from './call.ts';
import { hindranceSchema } from './course.ts';
import { leadRowSchema } from './lead-row.ts';
import { meetingFileSchema, meetingStatusField } from './meeting-file.ts';

/** A meeting's number as people write it, or its id. */
export const meetingNameField = z.string().min(1).max(64);

/** A meeting in the list. `done` are the items that were studied, deferred or noted. */
export const meetingRowSchema = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  heldOn: z.string(),
  place: z.string(),
  chairedBy: z.string(),
  attendees: z.int(),
  items: z.int(),
  done: z.int(),
  status: meetingStatusField,
  conflicts: z.int(),
});
export type MeetingRow = z.infer<typeof meetingRowSchema>;

const waitingKind = z.enum(Object.keys(WAITING_KINDS) as [WaitingKind, ...WaitingKind[]]);

/** A lead that waits for a meeting, why, and since or until which day. */
export const waitingSchema = z.strictObject({ kind: waitingKind, day: z.string().nullable(), lead: leadRowSchema });
export type WaitingLead = z.infer<typeof waitingSchema>;

/** What a step on a meeting left behind. */
const done = z.strictObject({ event: digestField, number: z.string(), status: meetingStatusField });

const meeting = meetingNameField;

/** Calls about study meetings (线索处置专题会议). What is decided of a lead is signed in the file of the lead. */
export const meetingsContract = {
  list: call({ whileLocked: false, right: 'read', audit: { none: 'list rows without leads; opening one is recorded' } })
    .input(
      z.strictObject({
        status: z.enum(MEETING_STATUSES as [(typeof MEETING_STATUSES)[number]]).optional(),
        limit: z.int().min(1).max(1000).default(50),
        /** Continues after the last row of the page before. */
        after: z.int().optional(),
      }),
    )
    .output(z.strictObject({ total: z.int(), next: z.int().nullable(), meetings: z.array(meetingRowSchema) })),
  /** What an agenda is filled with: what waits for an opinion, and is on no other open agenda. */
  waiting: call({
    whileLocked: false,
    right: 'read',
    audit: { none: 'list rows and dates; opening a lead is recorded' },
  })
    .input(z.strictObject({}))
    .output(z.array(waitingSchema)),
  show: call({ whileLocked: false, right: 'read', audit: { records: ['MeetingRead'] } })
    .input(z.strictObject({ meeting }))
    .output(meetingFileSchema),
  call: call({ whileLocked: false, right: 'meeting', audit: { records: ['MeetingCalled'] } })
    .input(meetingDraftSchema)
    .output(z.strictObject({ id: z.uuid(), number: z.string(), items: z.int() })),
  change: call({
    whileLocked: false,
    right: 'meeting',
    audit: { records: ['MeetingChanged', 'MeetingAgendaChanged'] },
  })
    .input(z.strictObject({ meeting, change: meetingChangeSchema }))
    .output(done),
  /** What would be advised of a study, before it is recorded. It stops nothing. */
  advice: call({ whileLocked: false, right: 'meeting', audit: { none: 'advice on a study that is being filled in' } })
    .input(z.strictObject({ meeting, record: meetingRecordSchema }))
    .output(z.array(adviceSchema)),
  record: call({
    whileLocked: false,
    right: 'meeting',
    audit: { records: ['MeetingItemRecorded', 'StudyRecorded', 'UrgentStudyNoted', 'AdviceDeclined'] },
  })
    .input(
      z.strictObject({
        meeting,
        record: meetingRecordSchema,
        /** Beside the study: why what is advised on it is not followed. All of it is signed, or nothing. */
        declined: decliningField.default([]),
      }),
    )
    /** `step` is what was signed in the file of the lead; nothing is where it is put off. */
    .output(done.extend({ step: digestField.nullable() })),
  /** 呈批 of what was decided, each in the file of its lead; what is in the way of one does not hold up the others. */
  submit: call({ whileLocked: false, right: 'act', audit: { records: ['ApprovalRequested'] } })
    .input(z.strictObject({ meeting, submit: meetingSubmitSchema }))
    .output(
      z.array(
        z.strictObject({
          study: digestField,
          lead: z.uuid(),
          number: z.string(),
          /** The request, or `null` where something was in the way. */
          event: digestField.nullable(),
          hindrances: z.array(hindranceSchema),
        }),
      ),
    ),
  close: call({ whileLocked: false, right: 'minutes', audit: { records: ['MeetingClosed'] } })
    .input(z.strictObject({ meeting }))
    .output(done),
  correct: call({ whileLocked: false, right: 'minutes', audit: { records: ['MeetingCorrected'] } })
    .input(z.strictObject({ meeting, correction: meetingCorrectSchema }))
    .output(done),
  void: call({ whileLocked: false, right: 'minutes', audit: { records: ['MeetingVoided'] } })
    .input(z.strictObject({ meeting, reason: meetingReasonField }))
    .output(done),
};
