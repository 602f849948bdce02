import { expect, test } from 'vitest';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { waitingAdvice } from '../../electron/vault/leads/waiting-advice.ts';
import { adviceOnRecord, recordItem } from '../../electron/vault/meetings/record.ts';
import { closeMeeting } from '../../electron/vault/meetings/close.ts';
import { showMeeting } from '../../electron/vault/meetings/show.ts';
import { submitDecided } from '../../electron/vault/meetings/submit.ts';
import { meetingFileSchema } from '../../shared/contract/meeting-file.ts';
import type { StudiedRecord } from '../../shared/domain/meeting/actions.ts';
import { foundCodes } from '../fixtures/check.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { actOn, AGREED, assigned, called } from '../fixtures/meeting.ts';
import { draft, register, teamVault } from '../fixtures/vault.ts';
import { assessing } from '../support/assessment.ts';
import { STEP } from '../support/course-steps.ts';

const REASON = '金额不大，本人已经主动说明';
const DECLINED = [{ advice: 'TALK_ON_CHECKABLE', reason: REASON }] as const;
const CHECKABLE = '反映内容具体、可查，选择谈话函询请说明理由。';

const talk = (lead: string, fields: Partial<StudiedRecord> = {}): StudiedRecord => ({
  ...{ outcome: 'studied', lead, mode: '谈话函询', decision: '请本人说明。', opinions: AGREED },
  ...fields,
});

/** A lead that is assigned and was assessed as checkable. */
async function checkable(vault: OpenVault, fields: Parameters<typeof assigned>[1] = {}) {
  const lead = await assigned(vault, fields);
  await actOn(vault, lead.number, assessing('清楚'));
  return lead;
}

const studies = (vault: OpenVault, meeting: string) => showMeeting(vault, meeting).items.flatMap((one) => one.studies);

test('a meeting hears what is advised of the mode, and its answer is signed in the lead with the study', async () => {
  const vault = await teamVault();
  const { number: lead, id } = await checkable(vault);
  const { number } = called(vault);
  expect(adviceOnRecord(vault, number, talk(lead, { mode: '初步核实' }))).toEqual([]);
  expect(adviceOnRecord(vault, number, talk(lead))).toMatchObject([{ text: CHECKABLE, persons: ['01'], whose: '' }]);
  // What does not speak cannot be answered; then nothing is recorded at all.
  const before = vault.ledger.store.stream(id).length;
  const deferred = { outcome: 'deferred', lead, reason: '承办人未到会' } as const;
  for (const record of [talk(lead, { mode: '初步核实' }), deferred]) {
    expect(await errorCode(() => recordItem(vault, number, record, DECLINED))).toBe('GUARD_NO_ADVICE');
  }
  expect(vault.ledger.store.stream(id)).toHaveLength(before);
  const { step } = recordItem(vault, number, talk(lead), DECLINED);
  const file = showLead(vault, lead);
  expect(file.course.advice).toEqual([]);
  expect(file.steps.slice(-2).map(({ type }) => type)).toEqual(['StudyRecorded', 'AdviceDeclined']);
  expect(file.course.said.at(-1)?.values).toMatchObject({ about: step, persons: ['01'], reason: REASON });
  const shown = showMeeting(vault, number);
  expect(meetingFileSchema.parse(shown)).toEqual(shown);
  expect(shown.items[0]).toMatchObject({
    advice: [],
    studies: [{ advice: [{ text: CHECKABLE, answer: { reason: REASON, by: '王芳' } }] }],
  });
  expect(await foundCodes(vault)).toEqual([]);
});

test('without a reason the study is recorded all the same, and its advice stands there until the matter is decided', async () => {
  const vault = await teamVault();
  const { number: lead } = await checkable(vault);
  const other = await assigned(vault);
  const agenda = [lead, other.number].map((one) => ({ lead: one, matter: 'study' as const }));
  const { number } = called(vault, { agenda });
  recordItem(vault, number, talk(lead));
  recordItem(vault, number, talk(other.number));
  const advice = () => studies(vault, number).map((one) => one.advice);
  expect(advice()).toMatchObject([[{ text: CHECKABLE, answer: null }], []]);
  closeMeeting(vault, number);
  const items = studies(vault, number).map(({ study }) => ({ study, reason: '见会议记录' }));
  const [line] = submitDecided(vault, number, { items });
  expect(advice()).toMatchObject([[{ answer: null }], []]);
  await actOn(vault, lead, STEP.approve(line?.event ?? '', { as: 'telephone', decidedBy: '陈书记' }));
  expect(advice()).toEqual([[], []]);
});

test('of a lead that is studied again the meeting sees what is open, of whom, as long as he waits for it', async () => {
  const vault = await teamVault();
  const subjects = draft().subjects.flatMap((one) => [one, { ...one, name: '李四' }]);
  const { number: lead } = await assigned(vault, { subjects });
  const step = async (action: object) => (await actOn(vault, lead, { persons: ['01'], ...action })).event;
  const agreed = async (matter: string, more: object) => {
    const request = await step(STEP.submit(matter, { ...more }));
    await actOn(vault, lead, STEP.approve(request, { as: 'telephone', decidedBy: '陈书记' }));
  };
  await step(STEP.study('初步核实'));
  await agreed('处置', { mode: '初步核实' });
  await agreed('初步核实方案', { group: ['李明', '周平'], plan: '见方案' });
  const report = { outcome: '暂存待查', signedBy: ['李明', '周平'], reviewOn: '2026-03-06', cause: '措施受限' };
  await agreed('初步核实处置建议', report);
  await step(STEP.study('予以了结', { persons: ['02'] }));
  const { number } = called(vault, { agenda: [{ lead, matter: 'study' }] });
  const open = () => showMeeting(vault, number).items[0]?.advice;
  expect(open()).toMatchObject([{ code: 'SHELVED_NO_RESTART_RULE', persons: ['01'], whose: '张伟', answer: null }]);
  recordItem(vault, number, talk(lead, { persons: ['01'], mode: '予以了结' }));
  expect(open()).toEqual([]);
});

test('beside what waits for a signature stands what is advised of it, open or answered, in short', async () => {
  const vault = await teamVault();
  const first = await checkable(vault);
  const second = await checkable(vault);
  const plain = await register(vault);
  await actOn(vault, plain.number, STEP.assignHere());
  const long = '因'.repeat(300);
  const requests: { lead: string; request: string }[] = [];
  for (const { number } of [first, second, plain]) {
    await actOn(vault, number, STEP.study('谈话函询'));
    const { event } = await actOn(vault, number, STEP.submit('处置', { mode: '谈话函询' }));
    requests.push({ lead: number, request: event });
  }
  await actOn(vault, second.number, { action: 'decline-advice', advice: 'TALK_ON_CHECKABLE', reason: long });
  const found = waitingAdvice(vault, requests);
  expect(found.map(({ request }) => request)).toEqual(requests.map(({ request }) => request));
  expect(found.map(({ advice }) => advice)).toMatchObject([
    [{ text: CHECKABLE, because: '研判评估84分，可查性高，关键要素清楚', answer: null }],
    [{ text: CHECKABLE, answer: { by: '王芳', reason: long.slice(0, 120) } }],
    [],
  ]);
  const [{ request } = { request: '' }] = requests;
  await actOn(vault, first.number, STEP.approve(request, { as: 'telephone', decidedBy: '陈书记' }));
  expect(waitingAdvice(vault, requests.slice(0, 1))).toEqual([{ request, advice: [] }]);
});
