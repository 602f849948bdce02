import { expect, test } from 'vitest';
import { shownLead } from '../../electron/cli/output/lead-file-text.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { findLead } from '../../electron/vault/leads/find-lead.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { logMissedDates } from '../../electron/vault/missed/log-missed.ts';
import { leadState, showLead } from '../../electron/vault/leads/show-lead.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { actingOn } from '../fixtures/course-at-work.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { fresh } from '../fixtures/leads-at-work.ts';
import { open, pair, seal } from '../fixtures/pair.ts';
import { draft, register, resultOf, teamVault } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A lead whose written inquiry is entered as delivered on 4 February, so that the reply was due before 5 March. */
async function inquired(vault: OpenVault): Promise<string> {
  const number = await fresh({ receivedOn: '2026-02-02' })(vault);
  const act = actingOn(vault, number);
  const day = '2026-02-03';
  const agreed = async (matter: string, more: Fields) => {
    const { event } = await act(STEP.submit(matter, more));
    await act(STEP.approve(event, { as: 'telephone', decidedBy: '陈书记', decidedOn: day }));
  };
  await act(STEP.assignHere());
  await act(STEP.study('谈话函询', { heldOn: day }));
  await agreed('处置', { mode: '谈话函询' });
  await agreed('谈话函询方案', { group: ['李明', '周平'], plan: '见方案' });
  await act({ action: 'deliver-inquiry', documentNumber: '函1', deliveredOn: '2026-02-04' });
  logMissedDates(vault);
  return number;
}

function correctDelivery(vault: OpenVault, number: string, changes: Fields) {
  const target = stateOf(vault, number).course.said.find(({ type }) => type === 'InquiryDelivered')?.event;
  const action = { action: 'correct-step', target, changes, reason: '核对送达回证后改正' };
  return actOnLead(vault, number, action as unknown as LeadAction);
}

const stateOf = (vault: OpenVault, number: string) => leadState(vault, findLead(vault.ledger.db, number).id);
const logOf = (vault: OpenVault, number: string) =>
  stateOf(vault, number).missed.map(({ code, dueOn }) => `${code} ${dueOn}`);
const findings = async (vault: OpenVault) => (await resultOf(checkVault(vault, { incremental: false }))).findings;

test('a corrected day of delivery moves the date of the reply; the line of the missed one stays', async () => {
  const vault = await teamVault();
  const number = await inquired(vault);
  const before = logOf(vault, number);
  expect(before.filter((line) => line.startsWith('D07'))).toHaveLength(1);
  const late = showLead(vault, number).deadlines.find(({ code }) => code === 'D07');
  expect(late).toMatchObject({ startedOn: '2026-02-04', state: 'running' });
  expect(late?.overdueDays).toBeGreaterThan(0);
  await correctDelivery(vault, number, { deliveredOn: '2026-03-04', copiedTo: '市住建局党组' });
  logMissedDates(vault);
  expect(logOf(vault, number)).toEqual(before);
  const file = showLead(vault, number);
  const moved = file.deadlines.find(({ code }) => code === 'D07');
  expect(moved).toMatchObject({ startedOn: '2026-03-04', state: 'running', overdueDays: null });
  const [row] = listLeads(vault, { view: 'ever-overdue', limit: 5, withTotal: false }).leads;
  expect(row).toMatchObject({ number, missed: before.length });
  expect(file.conflicts).toEqual([]);
  expect(await findings(vault)).toEqual([]);
});

test('the file shows what stood there before, what can be corrected, and what reads the step now', async () => {
  const vault = await teamVault();
  const number = await inquired(vault);
  await correctDelivery(vault, number, { documentNumber: '函2' });
  const { course, steps } = showLead(vault, number);
  const delivery = steps.find(({ type }) => type === 'InquiryDelivered')?.event;
  const shown = shownLead(showLead(vault, number));
  expect(shown.slice(shown.indexOf('〔步骤更正〕') + 1).map((line) => line.split(/ {2,}/u))).toEqual([
    ['更正时间', '步骤', '内容', '原为', '更正为'],
    ['2026-03-05 12:00', '函询送达', '文号', '函1', '函2'],
  ]);
  expect(course.corrections).toMatchObject([
    {
      ...{ target: delivery, reason: '核对送达回证后改正' },
      changes: [{ field: 'documentNumber', old: '函1', new: '函2' }],
    },
  ]);
  expect(course.said.find(({ event }) => event === delivery)?.values).toMatchObject({ documentNumber: '函2' });
  expect(course.correctable.find(({ event }) => event === delivery)).toEqual({
    ...{ event: delivery, action: 'deliver-inquiry', fields: ['documentNumber', 'deliveredOn', 'copiedTo'] },
  });
  const signedFirst = vault.ledger.store
    .stream(findLead(vault.ledger.db, number).id)
    .find(({ hash }) => hash === delivery)?.sections['head'];
  expect(signedFirst).toMatchObject({ documentNumber: '函1' });
});

test('what was registered and put right since stands in the file with what stood there before', async () => {
  const vault = await teamVault();
  const [subject] = draft().subjects;
  const { number } = await register(vault, { originalPlace: '密码柜1层' });
  const changes = {
    receivedOn: '2026-03-03',
    subjects: [{ ...subject, code: '01', name: '张玮' }],
    originalPlace: null,
  };
  await actOnLead(vault, number, { action: 'correct', changes, reason: '核对原件' } as unknown as LeadAction);
  const shown = shownLead(showLead(vault, number));
  expect(shown.slice(shown.indexOf('〔登记更正〕') + 1)).toEqual([
    '2026-03-05 12:00  原件存放位置：原为 密码柜1层，更正为 （空）',
    '2026-03-05 12:00  收到日期：原为 2026-03-02，更正为 2026-03-03',
    '2026-03-05 12:00  被反映人：原为 01 张伟，更正为 01 张玮',
  ]);
});

test('nothing is signed of a correction that may not be', async () => {
  const vault = await teamVault();
  const number = await inquired(vault);
  const { steps } = stateOf(vault, number);
  for (const [changes, code] of [
    [{ deliveredOn: '2026-03-06' }, 'GUARD_DATE'],
    [{ persons: '02' }, 'GUARD_CORRECTION_FIELD'],
    [{ documentNumber: '函1' }, 'GUARD_CORRECTION_SAME'],
  ] as const) {
    expect(await errorCode(() => correctDelivery(vault, number, changes))).toBe(code);
  }
  expect(stateOf(vault, number).steps).toEqual(steps);
});

test('it goes to the commission with its lead, where the step reads as corrected and nothing can be', async () => {
  const two = await pair();
  const number = await inquired(two.team);
  await correctDelivery(two.team, number, { deliveredOn: '2026-03-04' });
  await open(two, (await seal(two)).files[0]);
  const { course } = stateOf(two.commission, number);
  expect(course).toEqual(stateOf(two.team, number).course);
  expect(course.corrections).toMatchObject([
    { changes: [{ field: 'deliveredOn', old: '2026-02-04', new: '2026-03-04' }] },
  ]);
  expect(showLead(two.commission, number).course.correctable).toEqual([]);
  expect(await findings(two.commission)).toEqual([]);
});

test('an order to erase takes the reason and the corrected content with it, and leaves the days', async () => {
  const vault = await teamVault();
  const number = await inquired(vault);
  await correctDelivery(vault, number, { deliveredOn: '2026-03-04' });
  const order = {
    documentNumber: '市纪〔2026〕7号',
    orderedBy: '市纪委监委',
    orderedOn: '2026-03-04',
    reason: '按指令清除',
  };
  await actOnLead(vault, number, { action: 'erase', ...order });
  const { course, conflicts } = stateOf(vault, number);
  expect(conflicts).toEqual([]);
  expect(course.corrections).toMatchObject([{ reason: null, changes: [{ new: '2026-03-04' }] }]);
  expect(course.said.find(({ type }) => type === 'InquiryDelivered')?.values).toMatchObject({
    deliveredOn: '2026-03-04',
  });
  expect(await findings(vault)).toEqual([]);
});
