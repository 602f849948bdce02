import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { printDocument } from '../../electron/vault/documents/print.ts';
import { leadState } from '../../electron/vault/leads/show-lead.ts';
import { changeMeeting } from '../../electron/vault/meetings/call.ts';
import { closeMeeting, correctMeeting, voidMeeting } from '../../electron/vault/meetings/close.ts';
import { listMeetings } from '../../electron/vault/meetings/list.ts';
import { recordItem } from '../../electron/vault/meetings/record.ts';
import { showMeeting } from '../../electron/vault/meetings/show.ts';
import { submitDecided } from '../../electron/vault/meetings/submit.ts';
import { waitingLeads } from '../../electron/vault/meetings/waiting.ts';
import { setChain } from '../../electron/vault/members/chains.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { printedDocumentSchema } from '../../shared/contract/documents.ts';
import { meetingFileSchema } from '../../shared/contract/meeting-file.ts';
import type { StudiedRecord } from '../../shared/domain/meeting/actions.ts';
import { signedPageSource } from '../../shared/rules/meeting-lists.ts';
import { foundCodes } from '../fixtures/check.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { takeBack } from '../fixtures/first-schema.ts';
import { actOn, AGREED, assigned, called, MEETING } from '../fixtures/meeting.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { register, reopened, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';

const study = (vault: OpenVault, meeting: string, lead: string, fields: Partial<StudiedRecord> = {}) =>
  recordItem(vault, meeting, {
    ...{ outcome: 'studied', lead, mode: '初步核实', decision: '反映具体，直接核实。', opinions: AGREED },
    ...fields,
  });

const ORDER = { documentNumber: '市纪〔2026〕7号', orderedBy: '市纪委', orderedOn: '2026-03-04', reason: '误录' };

/** Two leads that wait, one that was studied alone as urgent, and one that is not assigned yet. */
async function waiting(vault: OpenVault) {
  const first = await assigned(vault);
  const second = await assigned(vault, { receivedOn: '2026-03-01' });
  const urgent = await assigned(vault);
  const alone = await actOn(vault, urgent.number, STEP.study('谈话函询', { kind: 'urgent', meeting: undefined }));
  const unassigned = await register(vault);
  return { first, second, urgent, alone: alone.event, unassigned };
}

test('a meeting with a dissent, a guest on paper and an urgent matter noted afterwards, signed and put forward', async () => {
  const vault = await teamVault();
  const { first, second, urgent, alone } = await waiting(vault);
  const { number, items } = called(vault);
  expect({ number, items }).toEqual({ number: 'ZJ01-会2026-0001', items: 3 });
  const opinions = AGREED.map((one) =>
    one.name === '李明' ? { ...one, opinion: '不同意' as const, reason: '线索可查性不强' } : one,
  );
  study(vault, number, first.number, { opinions });
  recordItem(vault, number, { outcome: 'deferred', lead: second.number, reason: '承办人未到会' });
  expect(await errorCode(() => closeMeeting(vault, number))).toBe('MEETING_STEP_FORBIDDEN');
  recordItem(vault, number, { outcome: 'noted', lead: urgent.number });
  expect(closeMeeting(vault, number)).toMatchObject({ number, status: 'closed' });

  const file = showMeeting(vault, number);
  expect(meetingFileSchema.parse(file)).toEqual(file);
  // The most urgent stood first: the one that was received first, then the others, then what is noted.
  expect(file.items.map(({ lead, matter, state }) => [lead.number, matter, state])).toEqual([
    [second.number, 'study', 'deferred'],
    [first.number, 'study', 'studied'],
    [urgent.number, 'note', 'noted'],
  ]);
  expect(file.items[1]?.studies).toMatchObject([
    {
      ...{ mode: '初步核实', chairedBy: '王芳', minutesBy: '李明', decision: '反映具体，直接核实。', hindrances: [] },
      opinions: [
        { name: '王芳', guest: false, opinion: '同意', reason: null },
        { name: '李明', guest: false, opinion: '不同意', reason: '线索可查性不强' },
        { name: '陈收', guest: true, opinion: '同意', reason: null },
      ],
    },
  ]);
  expect(file.items[2]?.noted).toMatchObject([{ mode: '谈话函询', heldOn: '2026-03-04' }]);
  const studied = leadState(vault, urgent.id).course.studies;
  expect(studied).toMatchObject([{ event: alone, notedIn: `3月专题会议（${number}）` }]);

  const decided = file.items.flatMap(({ studies }) => studies.map((one) => one.study));
  const [line] = submitDecided(vault, number, { items: decided.map((one) => ({ study: one, reason: '见会议记录' })) });
  expect(line).toMatchObject({ number: first.number, hindrances: [] });
  expect(leadState(vault, first.id).course.requests).toMatchObject([
    { event: line?.event, matter: '处置', mode: '初步核实', persons: ['01'], decision: null },
  ]);
  expect(showMeeting(vault, number).items[1]?.studies[0]?.request).toEqual({ event: line?.event, decision: null });
  // Putting it forward a second time tells what is in the way, and signs nothing.
  expect(submitDecided(vault, number, { items: [{ study: decided[0] ?? '', reason: '再次' }] })).toMatchObject([
    { event: null, hindrances: [{ code: 'GUARD_PENDING' }] },
  ]);
  expect(leadState(vault, first.id).conflicts).toEqual([]);
  expect(await foundCodes(vault)).toEqual([]);
});

test('the page of an item that was signed on paper counts with the lead it belongs to, until it is erased with it', async () => {
  const vault = await teamVault();
  const [lead, other] = [await assigned(vault), await assigned(vault)];
  const { number } = called(vault);
  study(vault, number, lead.number);
  const pages = () => showMeeting(vault, number).items.map((item) => [item.lead.id, item.signedPages]);
  const counted = () => Object.fromEntries(pages()) as Readonly<Record<string, number>>;
  expect(counted()).toEqual({ [lead.id]: 0, [other.id]: 0 });
  const files = [join(freshFolder(), '签字页.txt')];
  writeFileSync(files[0] ?? '', '签字的一页');
  await resultOf(addEvidence(vault, { lead: lead.id, files, source: '财务科提供' }));
  await resultOf(addEvidence(vault, { lead: lead.id, files, source: signedPageSource(number) }));
  expect(counted()).toEqual({ [lead.id]: 1, [other.id]: 0 });
  await actOn(vault, lead.id, { action: 'erase', ...ORDER });
  expect(counted()).toEqual({ [lead.id]: 0, [other.id]: 0 });
});

test('what a meeting puts forward goes by the chain of the moment, as everything that is put forward', async () => {
  const vault = await teamVault();
  await setChain(vault, { matter: '处置', levels: ['deputy', 'leader'], passphrase: PASSPHRASE });
  const lead = await assigned(vault);
  const { number } = called(vault);
  study(vault, number, lead.number);
  const studies = showMeeting(vault, number).items.flatMap((item) => item.studies);
  submitDecided(vault, number, { items: studies.map((one) => ({ study: one.study, reason: '见会议记录' })) });
  expect(leadState(vault, lead.id).course.requests).toMatchObject([{ chain: ['deputy', 'leader'], decision: null }]);
});

test('after the signature nothing changes; a correction is a new entry, and goes where an order erases its lead', async () => {
  const vault = await teamVault();
  const lead = await assigned(vault);
  const { number } = called(vault);
  study(vault, number, lead.number);
  expect(await errorCode(() => correctMeeting(vault, number, { what: '意见', reason: '笔误' }))).toBe(
    'MEETING_STEP_FORBIDDEN',
  );
  closeMeeting(vault, number);
  const { attendees, ...rest } = MEETING;
  for (const refused of [
    () => changeMeeting(vault, number, { particulars: { ...rest, attendees } }),
    () => changeMeeting(vault, number, { agenda: [] }),
    () => study(vault, number, lead.number),
    () => closeMeeting(vault, number),
    () => voidMeeting(vault, number, '误登'),
  ]) {
    expect(await errorCode(refused)).toBe('MEETING_STEP_FORBIDDEN');
  }
  correctMeeting(vault, number, { what: '地点应为大会议室', reason: '笔误' });
  correctMeeting(vault, number, { what: '张某一项的意见', reason: '笔误', lead: lead.number });
  expect(showMeeting(vault, number).corrections).toMatchObject([
    { lead: null, what: '地点应为大会议室' },
    { lead: lead.number, what: '张某一项的意见' },
  ]);
  await actOn(vault, lead.number, {
    ...{ action: 'erase', documentNumber: '1', orderedBy: '市纪委', orderedOn: '2026-03-05', reason: '按指令' },
  });
  const left = showMeeting(vault, number);
  expect(left.corrections).toMatchObject([
    { what: '地点应为大会议室' },
    { lead: lead.number, what: null, reason: null },
  ]);
  expect(left.items[0]?.studies).toMatchObject([{ mode: '初步核实', opinions: null, decision: null }]);
  expect(await foundCodes(vault)).toEqual([]);
});

test('recused attendees give no opinion, and another leads the item where the chair is one of them', async () => {
  const vault = await teamVault();
  const lead = await assigned(vault);
  const { number } = called(vault);
  const ground = '担任过本案的证人';
  await actOn(vault, lead.number, {
    ...{ action: 'declare-recusal', person: '陈收', ground, declaredBy: '陈收', declaredOn: '2026-03-05' },
  });
  expect(showMeeting(vault, number).items[0]?.recused).toEqual(['陈收']);
  expect(await errorCode(() => study(vault, number, lead.number))).toBe('MEETING_INVALID');
  study(vault, number, lead.number, { opinions: AGREED.slice(0, 2) });
  expect(showMeeting(vault, number).items[0]?.studies).toMatchObject([{ recused: ['陈收'] }]);

  const other = await assigned(vault);
  await actOn(vault, other.number, {
    ...{ action: 'declare-recusal', person: '李明', ground, declaredBy: '李明', declaredOn: '2026-03-05' },
  });
  changeMeeting(vault, number, {
    agenda: [lead.number, other.number].map((one) => ({ lead: one, matter: 'study' })),
  });
  const opinions = AGREED.filter(({ name }) => name !== '李明');
  expect(await errorCode(() => study(vault, number, other.number, { opinions }))).toBe('MEETING_INVALID');
  study(vault, number, other.number, { opinions, minutesBy: '周平' });
  expect(leadState(vault, other.id).conflicts).toEqual([]);
  expect(showMeeting(vault, number).items[1]?.studies).toMatchObject([{ chairedBy: '王芳', minutesBy: '周平' }]);
});

test('a guard that stops the study stops the entry too: nothing of it stays', async () => {
  const vault = await teamVault();
  const lead = await assigned(vault);
  const { number } = called(vault);
  const before = vault.ledger.tip().seq;
  const silent = AGREED.map((one) => ({ ...one, opinion: '保留意见' as const }));
  expect(await errorCode(() => study(vault, number, lead.number, { opinions: silent }))).toBe('GUARD_OPINIONS');
  const alone = { opinions: AGREED.slice(0, 1), absent: ['李明', '陈收'] };
  expect(await errorCode(() => study(vault, number, lead.number, alone))).toBe('GUARD_OPINIONS');
  study(vault, number, lead.number);
  expect(await errorCode(() => study(vault, number, lead.number))).toBe('GUARD_STAGE');
  expect(vault.ledger.tip().seq).toBe(before + 2);
  expect(await errorCode(() => recordItem(vault, number, { outcome: 'noted', lead: lead.number }))).toBe(
    'MEETING_STEP_FORBIDDEN',
  );
});

test('an agenda holds what waits and is on no other, the shelved from their day on; items are taken off and put on', async () => {
  const vault = await teamVault();
  const { first, second, urgent, unassigned } = await waiting(vault);
  const kinds = () => waitingLeads(vault).map(({ kind, day, lead }) => [kind, lead.number, day]);
  expect(kinds()).toEqual([
    ['to-study', second.number, '2026-04-01'],
    ['to-study', first.number, '2026-04-02'],
    ['urgent', urgent.number, '2026-03-04'],
  ]);
  const { number } = called(vault);
  expect(kinds()).toEqual([]);
  changeMeeting(vault, number, { agenda: [{ lead: first.number, matter: 'study' }] });
  expect(kinds().map(([, lead]) => lead)).toEqual([second.number, urgent.number]);
  changeMeeting(vault, number, {
    agenda: [first, unassigned].map(({ number: lead }) => ({ lead, matter: 'study' })),
  });
  const shown = showMeeting(vault, number).items.map(({ lead, hindrances }) => [
    lead.number,
    hindrances.map(({ code }) => code),
  ]);
  expect(shown).toEqual([
    [first.number, []],
    [unassigned.number, ['GUARD_STAGE', 'GUARD_NOT_ASSIGNED']],
  ]);
  const twice = [first, first].map(({ number: lead }) => ({ lead, matter: 'study' as const }));
  expect(await errorCode(() => changeMeeting(vault, number, { agenda: twice }))).toBe('MEETING_INVALID');
  expect(await errorCode(() => changeMeeting(vault, number, {}))).toBe('MEETING_INVALID');
  voidMeeting(vault, number, '改期');
  expect(kinds().map(([, lead]) => lead)).toEqual([second.number, first.number, urgent.number]);
  expect(called(vault).number).toBe('ZJ01-会2026-0002');
  expect(listMeetings(vault, { limit: 10 })).toMatchObject({ total: 2, next: null });
  expect(listMeetings(vault, { limit: 10, status: 'void' }).meetings).toMatchObject([{ number, items: 2, done: 0 }]);
  expect(await errorCode(() => showMeeting(vault, 'ZJ01-会2026-0009'))).toBe('MEETING_NOT_FOUND');
});

test('a shelved lead is offered again when its review has come', async () => {
  const clock = { at: Date.UTC(2026, 2, 5, 4) };
  const vault = await teamVault({ env: testEnvironment({ now: () => clock.at }) });
  const lead = await assigned(vault);
  const { number } = called(vault);
  study(vault, number, lead.number, { mode: '暂存待查' });
  const [done] = showMeeting(vault, number).items[0]?.studies ?? [];
  const items = [{ study: done?.study ?? '', reason: '待审计结果', reviewOn: '2026-09-01' }];
  const undated = items.map(({ study: of, reason }) => ({ study: of, reason }));
  expect(submitDecided(vault, number, { items: undated })).toMatchObject([
    { hindrances: [{ code: 'GUARD_REVIEW_DATE' }] },
  ]);
  const [line] = submitDecided(vault, number, { items });
  await actOn(vault, lead.number, STEP.approve(line?.event ?? '', { as: 'telephone', decidedBy: '陈组长' }));
  expect(waitingLeads(vault)).toEqual([]);
  clock.at = Date.UTC(2026, 8, 1, 4);
  expect(waitingLeads(vault)).toMatchObject([{ kind: 'shelved', day: '2026-09-01', lead: { number: lead.number } }]);
  expect(called(vault, { heldOn: '2026-09-01' })).toMatchObject({ items: 1 });
});

test('several subjects of one lead are decided apart in one meeting', async () => {
  const vault = await teamVault();
  const subjects = ['张一', '张二'].map((name) => ({
    ...{ kind: '个人' as const, name, organisation: '某局', management: '驻在单位党组管理' as const },
  }));
  const lead = await assigned(vault, { subjects });
  const { number } = called(vault);
  study(vault, number, lead.number, { persons: ['01'] });
  expect(showMeeting(vault, number).items[0]?.persons).toEqual([{ code: '02', name: '张二', stage: '待研判' }]);
  study(vault, number, lead.number, { mode: '予以了结' });
  const [item] = showMeeting(vault, number).items;
  expect(item?.studies.map(({ mode, persons }) => [mode, persons[0]?.code])).toEqual([
    ['初步核实', '01'],
    ['予以了结', '02'],
  ]);
  const lines = submitDecided(vault, number, {
    items: (item?.studies ?? []).map((one) => ({ study: one.study, reason: '见记录' })),
  });
  expect(lines.map(({ hindrances }) => hindrances)).toEqual([[], []]);
  expect(leadState(vault, lead.id).course.requests).toMatchObject([{ persons: ['01'] }, { persons: ['02'] }]);
});

test('a printed record is put on record first, and bears the highest mark of its leads', async () => {
  const vault = await teamVault();
  const lead = await assigned(vault, { classification: '内部' });
  const { id, number } = called(vault);
  study(vault, number, lead.number);
  const order = { copies: 1, recipient: '存档', purpose: '' };
  const printed = printDocument(vault, { kind: 'meeting', meeting: number }, order);
  expect(printedDocumentSchema.parse(printed)).toEqual(printed);
  expect(printed).toMatchObject({ kind: 'meeting', printed: { classification: '内部' }, meeting: { number } });
  expect(vault.ledger.store.stream(id).map(({ type }) => type)).toEqual([
    ...['MeetingCalled', 'MeetingItemRecorded', 'DocumentPrinted'],
  ]);
  expect(await foundCodes(vault)).toEqual([]);
});

test('meetings come back from the events alone, and the check sees each change of a row', async () => {
  const vault = await teamVault();
  const { first } = await waiting(vault);
  const { number } = called(vault);
  study(vault, number, first.number);
  await assigned(vault);
  const tell = (one: OpenVault) => ({
    meetings: listMeetings(one, { limit: 10 }),
    waiting: waitingLeads(one).map(({ kind, day, lead }) => [kind, day, lead.number]),
  });
  const told = tell(vault);
  expect(told).toMatchObject({ meetings: { total: 1 }, waiting: [['to-study', '2026-04-02', expect.anything()]] });
  vault.close();
  await takeBack(vault.folder, { withoutProjections: true });
  const again = await reopened(vault.folder);
  expect(tell(again)).toEqual(told);
  expect(await foundCodes(again)).toEqual([]);
  const { db } = again.ledger;
  for (const [change, back] of [
    ["UPDATE meeting SET place = '别处'", `UPDATE meeting SET place = '${MEETING.place}'`],
    ['UPDATE meeting_item SET open = 1 - open', 'UPDATE meeting_item SET open = 1 - open'],
    ["UPDATE study_wait SET kind = kind || 'x'", "UPDATE study_wait SET kind = replace(kind, 'x', '')"],
    [
      "UPDATE series_number SET last = 9 WHERE series = 'meeting'",
      "UPDATE series_number SET last = 1 WHERE series = 'meeting'",
    ],
  ] as const) {
    db.prepare(change).run();
    expect({ change, codes: await foundCodes(again) }).toEqual({ change, codes: ['PROJECTION_DIFFERS'] });
    db.prepare(back).run();
    expect(await foundCodes(again)).toEqual([]);
  }
});
