import { z } from 'zod';
import { DISPOSAL_MODES } from '../../../rules/code-lists.ts';
import { OPINIONS } from '../../../rules/course-lists.ts';
import { defineStep } from '../define.ts';
import { dateField, nameField, personsField, stepField, wordField, wordsField } from '../fields.ts';
import { type CourseState, moved, trackOf } from '../state.ts';

const attendeeSchema = z.strictObject({
  name: nameField,
  /** Without an account: signs the minutes on paper. */
  guest: z.boolean().default(false),
  opinion: z.enum(OPINIONS),
  reason: wordsField.optional(),
});

/**
 * 集体研究 in a 线索处置专题会议: each attendee's opinion, dissent with its reason, and the mode decided
 * (检举控告工作规则第十七条). An urgent matter is studied alone and noted at the next meeting.
 */
export const study = defineStep({
  action: 'study',
  event: 'StudyRecorded',
  term: '集体研究',
  head: {
    persons: personsField,
    kind: z.enum(['meeting', 'urgent']),
    meeting: wordField.optional(),
    /** The meeting whose record has it as an item. */
    meetingId: z.uuid().optional(),
    heldOn: dateField,
    mode: z.enum(DISPOSAL_MODES),
    chairedBy: nameField,
    minutesBy: nameField,
  },
  filledIn: ['meetingId'],
  content: { attendees: z.array(attendeeSchema).min(1).max(50), decision: wordsField },
  from: ['to-study', 'shelved'],
  guards: [
    ...(['GUARD_ARCHIVED', 'GUARD_NOT_ASSIGNED', 'GUARD_MEETING_NAMED'] as const),
    ...(['GUARD_OPINIONS', 'GUARD_CHAIR', 'GUARD_RECUSED'] as const),
  ],
  // What stands in the signed record of a meeting is put right there.
  correctable: { replaced: ['meeting', 'heldOn'], where: ({ meetingId }) => meetingId === undefined },
  fold: (course, { head, content, ...step }) => {
    const blocked = head.persons.some((code) => !isStudied(course, code));
    if (blocked) return '当前环节不能研究';
    const studies = [
      ...course.studies,
      {
        ...step,
        ...{ persons: head.persons, kind: head.kind, meeting: head.meeting ?? null, heldOn: head.heldOn },
        ...{ mode: head.mode, notedIn: null, meetingId: head.meetingId ?? null },
        attendees: content?.attendees.map((one) => ({ ...one, reason: one.reason ?? null })) ?? null,
      },
    ];
    return moved({ ...course, studies }, head.persons, () => ({ stage: 'to-submit', study: step.event }));
  },
});

function isStudied(course: CourseState, code: string): boolean {
  const { stage, pending } = trackOf(course, code);
  return pending === null && (stage === 'to-study' || stage === 'shelved');
}

/** An urgent matter is noted at the next meeting (一事一报，会后补记). */
export const noteStudy = defineStep({
  action: 'note-study',
  event: 'UrgentStudyNoted',
  term: '会后补记',
  head: { study: stepField, meeting: wordField, meetingId: z.uuid().optional(), notedOn: dateField },
  filledIn: ['meetingId'],
  content: {},
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_NOTHING_TO_NOTE'],
  correctable: { replaced: ['meeting', 'notedOn'], where: ({ meetingId }) => meetingId === undefined },
  fold: (course, { head }) => {
    const known = course.studies.find(({ event }) => event === head.study);
    if (known?.kind !== 'urgent' || known.notedIn !== null) return '没有待补记的一事一报';
    return {
      ...course,
      studies: course.studies.map((one) => (one === known ? { ...one, notedIn: head.meeting } : one)),
    };
  },
});
