import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { SIGN_LATER } from '../../shared/rules/clocks/office-clocks.ts';
import { type Client, codeOfCall, createAndOpen, finished, inProcess } from '../fixtures/client.ts';
import { admit, MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { onSheet } from '../fixtures/sheet.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { draft, handClock, testEnvironment } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';

const DAY = 86_400_000;
const PHONED = { as: 'telephone', scan: undefined, decidedOn: '2026-03-05' } as const;

/** A team's vault with the handler at the keyboard, who enters what the leader rules; and a lead in it. */
async function atHandler() {
  const clock = handClock();
  const client = await inProcess(testEnvironment(clock));
  const folder = join(freshFolder(), 'vault');
  await createAndOpen(client, folder);
  await admit(client, 'handler');
  const sit = {
    handler: () => client.vault.open({ folder, login: MEMBERS.handler, passphrase: PASSPHRASES.handler }),
    leader: () => client.vault.open({ folder, login: '王芳', passphrase: PASSPHRASE }),
  };
  await sit.handler();
  const { number } = await client.leads.register(draft());
  const act = async (action: object) =>
    (await client.leads.act({ lead: number, action: action as unknown as LeadAction })).event;
  return { client, clock, number, act, sit };
}

/** Where what waits for its signature is told: in the file, on the desk, in the list of the ledger, as a date. */
async function toldOf(client: Client, number: string) {
  const [desk, { leads }, file] = [
    await client.desk.today({}),
    await client.leads.list({ view: 'unsigned' }),
    await client.leads.show({ lead: number }),
  ];
  const deadline = file.deadlines.find(({ code }) => code === SIGN_LATER.code);
  return {
    desk: desk.waiting.unsigned.matters.map(({ matter, decidedBy, decision, deadline: { dueOn } }) =>
      [matter, decidedBy, decision, dueOn].join(' '),
    ),
    list: leads.map((lead) => `${lead.number} ${String(lead.unsigned)}`),
    file: file.course.rulings.map(({ term, as, signed }) => [term, as, signed]),
    date: deadline === undefined ? null : [deadline.state, deadline.dueOn, deadline.endedOn],
  };
}

test('a 分办 by telephone waits for its signature until the leader signs it', async () => {
  const { client, clock, number, act, sit } = await atHandler();
  const assigned = await act(STEP.assign(PHONED));
  expect(await toldOf(client, number)).toEqual({
    desk: ['分办 王芳 决定由李明承办 2026-03-10'],
    list: [`${number} 1`],
    file: [['分办', 'telephone', false]],
    date: ['running', '2026-03-10', null],
  });
  clock.move(6 * DAY);
  await sit.leader();
  const signing = { action: 'sign-later', request: assigned, as: 'signature', decidedBy: '王芳' };
  expect(await codeOfCall(act({ ...signing, signedOn: '2026-03-05' }))).toBe('GUARD_SIGNED_TODAY');
  await act({ ...signing, signedOn: '2026-03-11' });
  expect(await toldOf(client, number)).toEqual({
    ...{ desk: [], list: [], file: [['分办', 'telephone', true]] },
    date: ['ended', '2026-03-10', '2026-03-11'],
  });
  // It was late, which stays in the log; and what is told is what the events say.
  const { missed } = await client.leads.show({ lead: number });
  expect(missed.map(({ code, dueOn }) => [code, dueOn])).toContainEqual([SIGN_LATER.code, '2026-03-10']);
  expect((await finished(client.vault.check({}))).findings).toEqual([]);
  expect(await codeOfCall(act({ ...signing, signedOn: '2026-03-11' }))).toBe('GUARD_UNSIGNED');
});

test('the leader signs a ruling in place on the handler’s session, with her own passphrase and for that act only', async () => {
  const { client, number, act } = await atHandler();
  const leader = { by: '王芳', passphrase: PASSPHRASE };
  const handler = { by: MEMBERS.handler, passphrase: PASSPHRASES.handler };
  const inPlace = (action: object, hand: typeof leader) =>
    client.leads.act({ lead: number, action: action as unknown as LeadAction, inPlace: hand });
  const ruling = STEP.assign({ as: 'signature', scan: undefined, decidedBy: '王芳', decidedOn: '2026-03-05' });
  const steps = async () => (await client.leads.show({ lead: number })).steps;
  const before = (await steps()).length;
  expect(await codeOfCall(act(ruling))).toBe('GUARD_DECIDED_AS');
  expect(await codeOfCall(inPlace(ruling, { ...leader, passphrase: PASSPHRASES.handler }))).toBe('WRONG_PASSPHRASE');
  expect(await codeOfCall(inPlace(ruling, handler))).toBe('ROLE_FORBIDDEN');
  expect(await codeOfCall(inPlace({ action: 'void', reason: '误录' }, leader))).toBe('LEAD_ACTION_INVALID');
  expect(await codeOfCall(inPlace({ ...ruling, decidedBy: MEMBERS.handler }, leader))).toBe('GUARD_DECIDED_AS');
  expect(await steps()).toHaveLength(before);
  const { event } = await inPlace(ruling, leader);
  expect((await steps()).find((one) => one.event === event)).toMatchObject({ actorName: '王芳', type: 'LeadAssigned' });
  // What comes after is the handler's again.
  const changed = { ...STEP.assign({ ...PHONED, handlers: ['周平'], declared: ['周平'] }), action: 'reassign' };
  const phoned = await act({ ...changed, reason: '工作调整', confirmedBy: ['李明', '周平'] });
  expect((await steps()).find((one) => one.event === phoned)?.actorName).toBe(MEMBERS.handler);
  const later = { action: 'sign-later', request: phoned, as: 'signature', decidedBy: '王芳', signedOn: '2026-03-05' };
  await inPlace(later, leader);
  expect((await toldOf(client, number)).desk).toEqual([]);
  expect((await finished(client.vault.check({}))).findings).toEqual([]);
});

test('a ruling on a recusal by telephone is signed on paper by the one who wrote it down', async () => {
  const { client, number, act } = await atHandler();
  const { scan, ...sheet } = await onSheet(client, number, '2026-03-05');
  await act(STEP.assign({ ...sheet, scan }));
  const ground = '担任过本案的证人';
  const recusal = await act({
    ...{ action: 'declare-recusal', person: '周平', ground, declaredBy: '周平', declaredOn: '2026-03-05' },
  });
  const rule = { action: 'decide-recusal', recusal, decision: 'recused', decidedBy: '王芳', decidedOn: '2026-03-05' };
  expect(await codeOfCall(act(rule))).toBe('GUARD_DECIDED_AS');
  const ruled = await act({ ...rule, as: 'telephone' });
  expect((await toldOf(client, number)).desk).toEqual(['回避决定 王芳 决定周平回避 2026-03-10']);
  await act({
    ...{ action: 'sign-later', request: ruled, as: 'paper', scan, decidedBy: '王芳', signedOn: '2026-03-05' },
  });
  expect(await toldOf(client, number)).toMatchObject({
    desk: [],
    list: [],
    date: ['ended', '2026-03-10', '2026-03-05'],
  });
});

test('alone on a vault, who rules and signs has nothing to attach, and the paper of one above may be entered', async () => {
  const client = await inProcess(testEnvironment(handClock()));
  await createAndOpen(client, join(freshFolder(), 'vault'));
  const signed = (await client.leads.register(draft())).number;
  const action = STEP.assignHere() as unknown as LeadAction;
  await client.leads.act({ lead: signed, action });
  const rulings = async (lead: string) => (await client.leads.show({ lead })).course.rulings;
  expect(await rulings(signed)).toMatchObject([{ as: 'signature', decidedBy: '王芳', signed: true }]);
  const above = (await client.leads.register(draft())).number;
  const sheet = { ...(await onSheet(client, above, '2026-03-04')), decidedBy: '赵书记' };
  await client.leads.act({ lead: above, action: STEP.assign(sheet) as unknown as LeadAction });
  expect(await rulings(above)).toMatchObject([{ as: 'paper', decidedBy: '赵书记', signed: true }]);
});
