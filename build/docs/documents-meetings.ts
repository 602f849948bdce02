import { z } from 'zod';
import { meetingRowSchema, meetingsContract, waitingSchema } from '../../shared/contract/meetings.ts';
import {
  meetingChangeSchema,
  meetingCorrectSchema,
  meetingDraftSchema,
  meetingRecordSchema,
  meetingSubmitSchema,
} from '../../shared/domain/meeting/actions.ts';
import { ADVICE } from '../../shared/rules/advice.ts';
import { citationText } from '../../shared/rules/citation.ts';
import { type JsonDocument, printed } from './document.ts';
import { SAMPLE_LEAD_ROW } from './documents-leads.ts';
import { resultSchema } from './result-schema.ts';
import { SAMPLE } from './sample-values.ts';

/** An advice on what was studied, with its answer. */
const ADVISED = {
  ...{ code: 'TALK_ON_CHECKABLE', persons: ['01'], whose: '', text: ADVICE.TALK_ON_CHECKABLE.text },
  because: '标注了串供风险',
  ...{ basis: citationText(ADVICE.TALK_ON_CHECKABLE.basis), confidence: ADVICE.TALK_ON_CHECKABLE.basis.confidence },
  answer: { reason: '证人不在同一单位，本人已经主动说明', by: '王芳' },
};

const PEOPLE = [
  { name: '王芳', guest: false },
  { name: '李明', guest: false },
  { name: '陈收', guest: true },
];
const PARTICULARS = {
  name: '3月专题会议',
  heldOn: '2026-03-05',
  place: '小会议室',
  chairedBy: '王芳',
  minutesBy: '李明',
  attendees: PEOPLE,
};
const LEAD = 'ZJ01-2026-0001';

/** The files that commands about meetings read. */
export const MEETING_DOCUMENTS_READ: readonly JsonDocument[] = [
  {
    title: 'MEETING.json',
    about:
      'A study meeting, for `meeting call DIR --file MEETING.json`. A guest has no account and signs on paper. Without `agenda`, every lead that waits for an opinion stands on it; with one, a lead is studied (`study`) or its urgent study is noted (`note`).',
    direction: 'read',
    schema: meetingDraftSchema,
    examples: [PARTICULARS, { ...PARTICULARS, agenda: [{ lead: LEAD, matter: 'study' }] }],
  },
  {
    title: 'CHANGE.json of a meeting',
    about:
      'What changes before the record is signed, for `meeting change DIR MEETING --file CHANGE.json`: all particulars, the whole agenda, or both. What was recorded stays on the agenda.',
    direction: 'read',
    schema: meetingChangeSchema,
    examples: [{ agenda: [{ lead: LEAD }] }, { particulars: { ...PARTICULARS, place: '大会议室' } }],
  },
  {
    title: 'RECORD.json of a meeting',
    about:
      'What became of one item, for `meeting record DIR MEETING --file RECORD.json`: studied, with the opinion of each who is there; put off; or an urgent study noted. Who may take no part gives no opinion; who is not in the room is named under `absent`. One example of each.',
    direction: 'read',
    schema: meetingRecordSchema,
    examples: [
      {
        outcome: 'studied',
        lead: LEAD,
        mode: '初步核实',
        decision: '反映具体、可查，直接核实。',
        opinions: [
          { name: '王芳', opinion: '同意' },
          { name: '李明', opinion: '保留意见', reason: '先调取公务用车记录再定' },
          { name: '陈收', opinion: '同意' },
        ],
      },
      { outcome: 'deferred', lead: 'ZJ01-2026-0002', reason: '承办人未到会' },
      { outcome: 'noted', lead: 'ZJ01-2026-0003' },
    ],
  },
  {
    title: 'SUBMIT.json of a meeting',
    about:
      'What is put forward for approval, for `meeting submit DIR MEETING --file SUBMIT.json`, each study by its step, with a reason; `reviewOn` for 暂存待查.',
    direction: 'read',
    schema: meetingSubmitSchema,
    examples: [{ items: [{ study: SAMPLE.otherDigest, reason: '反映具体、可查，直接核实。' }] }],
  },
  {
    title: 'CORRECTION.json of a meeting',
    about:
      'A new entry beside a signed record, for `meeting correct DIR MEETING --file CORRECTION.json`. Where it is about a lead it names it, so that an order that erases the lead erases these words too.',
    direction: 'read',
    schema: meetingCorrectSchema,
    examples: [{ what: '第1件陈收的意见应为“保留意见”', reason: '核对纸质记录', lead: LEAD }],
  },
];

const STEP = { event: SAMPLE.digest, at: SAMPLE.instant, actor: SAMPLE.digest, actorName: '王芳' };

const FILE = {
  id: SAMPLE.meeting,
  number: 'ZJ01-会2026-0001',
  ...PARTICULARS,
  status: 'open',
  items: [
    {
      matter: 'study',
      state: 'studied',
      lead: SAMPLE_LEAD_ROW,
      persons: [{ code: '01', name: '李志明', stage: '待呈批' }],
      recused: [],
      ...{ hindrances: [], advice: [] },
      urgent: [],
      studies: [
        {
          ...STEP,
          type: 'MeetingItemRecorded',
          study: SAMPLE.otherDigest,
          persons: [{ code: '01', name: '李志明' }],
          mode: '谈话函询',
          chairedBy: '王芳',
          minutesBy: '李明',
          opinions: PEOPLE.map((one) => ({ ...one, opinion: '同意', reason: null })),
          decision: '数额不大，请本人说明。',
          recused: [],
          absent: [],
          ...{ request: null, hindrances: [], advice: [ADVISED] },
        },
      ],
      deferred: null,
      noted: [],
      signedPages: 1,
    },
  ],
  closed: null,
  corrections: [],
  voided: null,
  steps: [{ ...STEP, type: 'MeetingCalled' }],
  conflicts: [],
};

const DONE = { event: SAMPLE.digest, number: 'ZJ01-会2026-0001', status: 'open' };

/** What commands about meetings print. */
export const MEETING_DOCUMENTS: readonly JsonDocument[] = [
  printed(
    'meeting list',
    'Study meetings, newest first. `done` counts the items that were studied, put off or noted.',
    z.strictObject({ total: z.int(), meetings: z.array(meetingRowSchema) }),
    {
      total: 1,
      meetings: [
        {
          ...{ id: SAMPLE.meeting, number: 'ZJ01-会2026-0001', name: '3月专题会议', heldOn: '2026-03-05' },
          ...{ place: '小会议室', chairedBy: '王芳', attendees: 3, items: 9, done: 2, status: 'open', conflicts: 0 },
        },
      ],
    },
  ),
  printed(
    'meeting waiting',
    'What an agenda is filled with: leads to be studied with their due date, shelved ones whose review date has come, and urgent studies that no meeting has taken note of.',
    z.strictObject({ leads: z.array(waitingSchema) }),
    { leads: [{ kind: 'to-study', day: '2026-04-02', lead: SAMPLE_LEAD_ROW }] },
  ),
  printed(
    'meeting show',
    'The whole record. `opinions` and `decision` are `null` where an order erased them.',
    resultSchema(meetingsContract.show),
    FILE,
  ),
  printed('meeting call', 'Its number, and how many items stand on its agenda.', resultSchema(meetingsContract.call), {
    ...{ id: SAMPLE.meeting, number: 'ZJ01-会2026-0001', items: 9 },
  }),
  printed(
    'meeting change, close, correct, void',
    'The step, and where the record stands after it.',
    resultSchema(meetingsContract.change),
    DONE,
  ),
  printed(
    'meeting record',
    'The same; `step` is what was signed in the file of the lead, by which `meeting submit` names a study.',
    resultSchema(meetingsContract.record),
    { ...DONE, step: SAMPLE.otherDigest },
  ),
  printed(
    'meeting submit',
    'For each study the request that was signed, or what is in the way of one.',
    z.strictObject({ items: resultSchema(meetingsContract.submit) }),
    {
      items: [
        {
          ...{ study: SAMPLE.otherDigest, lead: SAMPLE.lead, number: LEAD },
          ...{ event: SAMPLE.digest, hindrances: [] },
        },
      ],
    },
  ),
];
