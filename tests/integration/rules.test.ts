import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { rulebookOf } from '../../shared/domain/clocks/rulebook.ts';
import { reckon } from '../../shared/domain/clocks/reckon.ts';
import { periodRule } from '../../shared/rules/clocks/all.ts';
import { D01, D05 } from '../../shared/rules/clocks/lead-clocks.ts';
import type { SpanUnit } from '../../shared/rules/clocks/rule.ts';
import { type Client, codeOfCall, createAndOpen, finished, inProcess, refusedWith } from '../fixtures/client.ts';
import { ENVELOPE } from '../fixtures/envelope.ts';
import { disposed } from '../fixtures/leads-at-work.ts';
import { admit, MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { meetingCalls, meetingLeads } from '../fixtures/meeting-calls.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { draft, handClock, testEnvironment } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';

const DAY = 86_400_000;
const LEADER = { passphrase: PASSPHRASE };
const DEPUTY = { by: MEMBERS.deputy, passphrase: PASSPHRASES.deputy };

/** A team's vault on a day that a test moves. */
async function vaultOn(day: string): Promise<{ readonly client: Client; readonly move: (days: number) => void }> {
  const clock = handClock(Date.parse(`${day}T04:00:00Z`));
  const client = await inProcess(testEnvironment(clock));
  await createAndOpen(client, join(freshFolder(), 'vault'));
  return { client, move: (days) => clock.move(days * DAY) };
}

const realName = (client: Client, receivedOn: string) =>
  client.leads.register(draft({ receivedOn, signature: '实名', reporter: { name: '赵一', contact: '1' } }));

/** The period of a lead under a rule. */
async function clockOf(client: Client, lead: string, code: string) {
  const { deadlines } = await client.leads.show({ lead });
  return deadlines.find((one) => one.code === code);
}

const isClean = async (client: Client) =>
  expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, findings: [] });

const YEAR_2027 = {
  ...{ year: 2027, notice: '国务院办公厅关于2027年部分节假日安排的通知', documentNumber: '国办发明电〔2026〕1号' },
  off: [
    ['01-01', '01-03'],
    ['02-05', '02-12'],
  ] as [string, string][],
  worked: ['02-14'],
};

test('a year that is entered makes provisional dates definite, as it was shown before', async () => {
  const { client } = await vaultOn('2026-12-21');
  const { number } = await realName(client, '2026-12-21');
  expect(await clockOf(client, number, 'D05')).toMatchObject({ dueOn: '2027-01-11', isProvisional: true });
  expect((await client.rules.show({})).missing).toEqual([2027]);
  const preview = await client.rules.previewHolidays(YEAR_2027);
  expect(preview).toEqual({
    total: 1,
    first: [
      {
        ...{ number, code: 'D05', what: '告知实名检举控告人受理情况', before: '2027-01-11', dueOn: '2027-01-12' },
        ...{ startedOn: '2026-12-21', basis: '纪检监察机关处理检举控告工作规则第二十六条', confidence: 'V' },
        explanation: expect.stringContaining('最迟2027年1月12日：12月21日收到实名检举控告，15个工作日') as string,
        isProvisional: false,
      },
    ],
  });
  expect(await clockOf(client, number, 'D05')).toMatchObject({ dueOn: '2027-01-11' });
  expect(await client.rules.addHolidays(YEAR_2027)).toEqual(preview);
  expect(await clockOf(client, number, 'D05')).toMatchObject({ dueOn: '2027-01-12', isProvisional: false });
  const { missing, holidays, own } = await client.rules.show({});
  expect(missing).toEqual([]);
  expect(holidays[0]).toEqual({ ...YEAR_2027, from: null, set: { by: '王芳', on: '2026-12-21' } });
  expect(holidays.find(({ year }) => year === 2026)).toMatchObject({
    documentNumber: '国办发明电〔2025〕7号',
    set: null,
  });
  // The window reckons with what it is shown as the vault does.
  expect(reckon(rulebookOf(own), D05, { startedOn: '2026-12-21' }).dueOn).toBe('2027-01-12');
  await isClean(client);
});

test('a block that a later notice moves changes only dates that are not past', async () => {
  const { client, move } = await vaultOn('2026-09-14');
  const { number: envelope } = await client.envelopes.add({ receivedOn: '2026-09-14', ...ENVELOPE });
  move(8);
  const { number } = await realName(client, '2026-09-21');
  const { number: late } = await client.envelopes.add({ receivedOn: '2026-09-22', ...ENVELOPE });
  const due = async () => {
    const { envelopes } = await client.envelopes.list({});
    const days = new Map(envelopes.map((one) => [one.number, one.deadline.dueOn]));
    return [(await clockOf(client, number, 'D05'))?.dueOn, days.get(envelope), days.get(late)];
  };
  expect(await due()).toEqual(['2026-10-19', '2026-09-20', '2026-09-30']);
  const moved = await client.rules.addHolidays({
    ...{ year: 2026, notice: '国务院办公厅关于调整2026年节假日安排的通知', documentNumber: '国办发明电〔2026〕2号' },
    // 20 September, worked until now, is a Sunday again; nobody asks that any more. The week in October is a day longer.
    off: [
      ['09-25', '09-27'],
      ['10-01', '10-08'],
    ],
    worked: ['10-10'],
  });
  expect(moved).toMatchObject({ total: 1, first: [{ number, before: '2026-10-19', dueOn: '2026-10-20' }] });
  expect(await due()).toEqual(['2026-10-20', '2026-09-20', '2026-09-30']);
  expect((await client.rules.show({})).holidays[0]).toMatchObject({ year: 2026, from: '2026-09-22' });
  await isClean(client);
});

test('what could be no notice is refused in words, and so is what is known already', async () => {
  const { client } = await vaultOn('2026-11-26');
  const wrong = await refusedWith(client.rules.addHolidays({ ...YEAR_2027, worked: ['01-02'] }));
  expect(wrong.code).toBe('HOLIDAYS_INVALID');
  expect(wrong.message).toContain('2027-01-02既放假又上班');
  await client.rules.addHolidays(YEAR_2027);
  expect(await codeOfCall(client.rules.previewHolidays({ ...YEAR_2027, documentNumber: '另一份' }))).toBe(
    'HOLIDAYS_KNOWN',
  );
});

const spanOf = (code: string, count: number, unit: SpanUnit = periodRule(code)?.span.unit ?? 'months') =>
  ({ kind: 'span', code, unit, count }) as const;

test('a length is the leader’s to set, stricter and never looser; every date is counted again', async () => {
  const { client, move } = await vaultOn('2026-03-05');
  await admit(client, 'deputy');
  const { number } = await realName(client, '2026-03-05');
  const set = (count: number, by: object = LEADER, code = 'D05') =>
    client.rules.set({ rule: spanOf(code, count), passphrase: '', ...by });
  const looser = await refusedWith(set(16));
  expect(looser).toEqual({
    code: 'RULE_LOOSER',
    message:
      '“告知实名检举控告人受理情况”的期限为15个工作日，最长可以设为15个工作日，只能更严，不能放宽，未更改。请改短。',
  });
  expect((await refusedWith(set(13, LEADER, 'D11'))).message).toContain('期限为3个月，最长可以设为1年');
  expect(await codeOfCall(set(10, LEADER, 'D99'))).toBe('RULE_UNKNOWN');
  expect(await codeOfCall(set(10, DEPUTY))).toBe('ROLE_FORBIDDEN');
  expect((await clockOf(client, number, 'D05'))?.dueOn).toBe('2026-03-26');
  move(1);
  expect(await set(10)).toMatchObject({ total: 1, first: [{ number, before: '2026-03-26', dueOn: '2026-03-19' }] });
  expect(await clockOf(client, number, 'D05')).toMatchObject({ dueOn: '2026-03-19' });
  expect((await clockOf(client, number, 'D05'))?.explanation).toContain('本单位3月6日设定，规定为15个工作日');
  // A length that concerns nothing that runs moves nothing.
  expect(await set(1, LEADER, 'D02')).toMatchObject({ total: 0 });
  const row = (await client.rules.show({})).periods.find(({ code }) => code === 'D05');
  expect(row).toMatchObject({
    ...{ span: { unit: 'working-days', count: 15 }, loosest: 15, loosestDays: null, confidence: 'V' },
    set: { unit: 'working-days', count: 10, by: '王芳', on: '2026-03-06' },
  });
  await isClean(client);
});

test('a month may be set in days: stricter in every month, counted again, and explained', async () => {
  const { client, move } = await vaultOn('2026-03-05');
  const { number } = await realName(client, '2026-03-05');
  const set = (code: string, days: number) =>
    client.rules.set({ rule: spanOf(code, days, 'calendar-days'), ...LEADER });
  expect((await refusedWith(set('D01', 29))).message).toBe(
    '“提出处置意见”的期限为1个月，最长可以设为28天（每个月按最短的28天计），只能更严，不能放宽，未更改。请改短。',
  );
  expect(await codeOfCall(set('D05', 5))).toBe('RULE_UNIT');
  expect(await codeOfCall(set('D17a', 20))).toBe('RULE_RIGHT');
  move(1);
  expect(await set('D01', 25)).toMatchObject({
    total: 1,
    first: [{ number, what: '提出处置意见', before: '2026-04-05', dueOn: '2026-03-30' }],
  });
  const clock = await clockOf(client, number, 'D01');
  expect(clock?.dueOn).toBe('2026-03-30');
  expect(clock?.explanation).toContain('3月5日收到，25天（');
  expect(clock?.explanation).toContain('本单位3月6日设定，规定为1个月');
  const { periods, own } = await client.rules.show({});
  expect(periods.find(({ code }) => code === 'D17a')).toMatchObject({ loosest: null, loosestDays: null });
  expect(periods.find(({ code }) => code === 'D01')).toMatchObject({
    ...{ loosest: 1, loosestDays: 28, set: { unit: 'calendar-days', count: 25, by: '王芳', on: '2026-03-06' } },
  });
  expect(reckon(rulebookOf(own), D01, { startedOn: '2026-03-06' }).dueOn).toBe('2026-03-31');
  await isClean(client);
});

test('D01 ends with the approval for leads received since, and reminders come earlier', async () => {
  const { client, move } = await vaultOn('2026-03-05');
  const early = (await realName(client, '2026-03-05')).number;
  move(1);
  const late = (await realName(client, '2026-03-06')).number;
  const act = (lead: string, action: object) => client.leads.act({ lead, action: action as LeadAction });
  for (const lead of [early, late]) {
    await act(lead, STEP.assignHere({ decidedOn: '2026-03-06' }));
    await act(lead, STEP.study('予以了结', { heldOn: '2026-03-06' }));
    await act(lead, STEP.submit('处置', { mode: '予以了结' }));
  }
  const states = async () => [
    (await clockOf(client, early, 'D01'))?.state,
    (await clockOf(client, late, 'D01'))?.state,
  ];
  expect(await states()).toEqual(['ended', 'ended']);
  await client.rules.set({ rule: { kind: 'opinion-end', end: 'approved' }, ...LEADER });
  expect(await states()).toEqual(['ended', 'running']);
  await client.rules.set({ rule: { kind: 'warn', blue: 15, yellow: 7 }, ...LEADER });
  expect(await codeOfCall(client.rules.set({ rule: { kind: 'warn', blue: 5, yellow: 5 }, ...LEADER }))).toBe(
    'RULE_WARN_LATER',
  );
  expect(await client.rules.show({})).toMatchObject({
    ...{ opinionEnd: { end: 'approved', set: { by: '王芳', on: '2026-03-06' } } },
    ...{ warn: { blue: 15, yellow: 7, set: { by: '王芳' } } },
    own: { opinionEnds: [{ end: 'approved', from: '2026-03-06' }], warn: { blue: 15, yellow: 7 } },
  });
  await isClean(client);
});

test('what returns shows on the desk until it is recorded, or shows by itself that it was done', async () => {
  const { client, move } = await vaultOn('2026-03-05');
  const onDesk = async () => (await client.desk.today({})).duties.map(({ code, period }) => `${code} ${period}`);
  const periodsOf = async (code: string) =>
    (await client.rules.show({})).duties.find((duty) => duty.code === code)?.periods.map(({ period }) => period);
  expect(await onDesk()).toEqual([]);
  // What was due before this vault was made is nobody's debt here.
  expect([await periodsOf('D22'), await periodsOf('D24')]).toEqual([['2026-03'], ['2026', '2025']]);
  move(20);
  expect(await onDesk()).toEqual(['D10 2026-Q1', 'D22 2026-03', 'D22q 2026-Q1']);
  expect((await client.desk.today({})).duties[0]).toMatchObject({
    ...{ startedOn: '2026-01-01', basis: '纪检监察机关处理检举控告工作规则第十八条', confidence: 'V' },
    explanation: expect.stringContaining('2026年第1季度的最后一日') as string,
  });
  const calls = meetingCalls(() => leads);
  const leads = await meetingLeads(client, '2026-03-25');
  for (const name of ['call', 'record'] as const) await calls[`meetings.${name}`]?.(client);
  expect(await onDesk()).toContain('D22 2026-03');
  await calls['meetings.close']?.(client);
  const record = (more: object = {}) =>
    client.rules.recordDuty({ code: 'D10', period: '2026-Q1', doneOn: '2026-03-25', note: '书面反馈', ...more });
  expect(await codeOfCall(record({ code: 'D24', period: '2025' }))).toBe('DUTY_UNKNOWN');
  expect(await codeOfCall(record({ code: 'D22', period: '2026-03' }))).toBe('DUTY_DONE');
  expect(await codeOfCall(record({ period: '2025-Q4' }))).toBe('DUTY_PERIOD');
  expect(await codeOfCall(record({ doneOn: '2026-03-26' }))).toBe('DUTY_DAY');
  expect(await record()).toMatchObject({ done: { doneOn: '2026-03-25', by: '王芳', note: '书面反馈' } });
  expect(await codeOfCall(record())).toBe('DUTY_DONE');
  expect(await onDesk()).toEqual(['D22q 2026-Q1']);
  move(10);
  expect((await client.desk.today({})).duties).toMatchObject([{ code: 'D22q', dueOn: '2026-03-31' }]);
  // A meeting that was minuted on paper leaves no file here.
  expect(await record({ code: 'D22', period: '2026-04', doneOn: '2026-04-04', note: '纸质会议记录' })).toMatchObject({
    done: { doneOn: '2026-04-04', by: '王芳' },
  });
  await isClean(client);
});

test('the cases closed last year are filed by the end of April: until then they stand there', async () => {
  const { client, move } = await vaultOn('2026-03-05');
  const { number: lead } = await client.leads.register(draft());
  const act = (action: object) => client.leads.act({ lead, action: action as LeadAction });
  await act(disposed('予以了结'));
  await act(STEP.close('直接了结', { closedOn: '2026-03-05' }));
  const archive = async () => (await client.rules.show({})).duties.find(({ code }) => code === 'D24')?.periods;
  expect(await archive()).toMatchObject([
    { period: '2026', done: null },
    { period: '2025', done: { doneOn: null, by: null } },
  ]);
  move(400);
  expect((await archive())?.[1]).toMatchObject({ period: '2026', dueOn: '2027-04-30', done: null });
  await act({ ...STEP.archive, archivedOn: '2027-04-09' });
  expect((await archive())?.[1]).toMatchObject({ period: '2026', done: { doneOn: null } });
});
