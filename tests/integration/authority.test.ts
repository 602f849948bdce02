import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KeyEnvironment } from '../../electron/vault/keys/environment.ts';
import { sentence } from '../../shared/errors/app-error.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { type Client, codeOfCall, createAndOpen, finished, inProcess, refusedWith } from '../fixtures/client.ts';
import { admit, MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { draft, handClock, testEnvironment } from '../fixtures/vault.ts';
import { onSheet } from '../fixtures/sheet.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';

const LI = { login: MEMBERS.handler, passphrase: PASSPHRASES.handler };
const DEPUTY = { by: MEMBERS.deputy, passphrase: PASSPHRASES.deputy };
const LEADER = { by: '王芳', passphrase: PASSPHRASE };
const LENT = { to: MEMBERS.deputy, from: '2026-03-05', until: '2026-03-06', matters: ['处置' as const] };

/** A team's vault that the handler has open. */
async function handlersVault(env?: KeyEnvironment): Promise<{ readonly client: Client; readonly folder: string }> {
  const client = await inProcess(env);
  const folder = join(freshFolder(), 'vault');
  await createAndOpen(client, folder);
  await admit(client, 'deputy');
  await admit(client, 'handler');
  await client.vault.open({ folder, ...LI });
  return { client, folder };
}

type Put = { readonly lead: string; readonly request: string };

/** A lead that waits for its approval. The one at the keyboard puts it forward. */
async function putForward(client: Client, handlers: readonly string[] = ['孙某']): Promise<Put> {
  const { number: lead } = await client.leads.register(draft());
  const act = (action: unknown) => client.leads.act({ lead, action: action as LeadAction });
  await act(STEP.assign({ handlers, ...(await onSheet(client, lead, '2026-03-05')) }));
  await act(STEP.study('予以了结'));
  return { lead, request: (await act(STEP.submit('处置', { mode: '予以了结' }))).event };
}
const agreed = (...puts: readonly Put[]) => puts.map((put) => ({ ...put, decision: '同意' as const }));

test('the deputy signs on the leader’s authority as long as it runs, and it ends by itself', async () => {
  const clock = handClock();
  const { client } = await handlersVault(testEnvironment(clock));
  const [first, second] = [await putForward(client), await putForward(client)];
  const sign = (put: Put) => client.leads.sign({ ...DEPUTY, decisions: agreed(put) });
  const refused = await refusedWith(sign(first));
  expect(refused.code).toBe('GUARD_APPROVER');
  expect(refused.message).toContain('组长，或者受其授权的副组长');
  expect(await codeOfCall(client.members.delegate({ ...LENT, ...DEPUTY }))).toBe('ROLE_FORBIDDEN');
  expect(await codeOfCall(client.members.delegate({ ...LENT, ...LEADER, to: LI.login }))).toBe('DELEGATE_ROLE');
  expect(await codeOfCall(client.members.delegate({ ...LENT, ...LEADER, until: '2026-03-04' }))).toBe(
    'DELEGATION_DAYS',
  );
  const { event } = await client.members.delegate({ ...LENT, ...LEADER });
  await sign(first);
  const { course } = await client.leads.show({ lead: first.lead });
  expect(course.requests[0]?.decision).toMatchObject({ decidedBy: '周平', level: 'leader', onBehalfOf: '王芳' });
  expect(course.said.at(-1)?.values).toMatchObject({ onBehalfOf: '王芳', delegation: event });
  clock.move(2 * 86_400_000);
  expect(await codeOfCall(sign(second))).toBe('GUARD_APPROVER');
  expect(await client.members.delegations({})).toMatchObject([{ event, state: 'over', endedOn: null }]);
  expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, findings: [] });
});

test('nothing is lent to one who is suspended, and what was lent to him is worth nothing any more', async () => {
  const { client, folder } = await handlersVault();
  await client.members.delegate({ ...LENT, ...LEADER });
  const put = await putForward(client);
  await client.vault.open({ folder, login: '王芳', passphrase: PASSPHRASE });
  await client.members.suspend({ login: MEMBERS.deputy, passphrase: PASSPHRASE });
  expect(await client.members.delegations({})).toMatchObject([{ state: 'ended', endedOn: null }]);
  expect(await codeOfCall(client.members.delegate({ ...LENT, passphrase: PASSPHRASE }))).toBe('MEMBER_UNKNOWN');
  expect(await codeOfCall(client.leads.sign({ ...DEPUTY, decisions: agreed(put) }))).toBe('MEMBER_UNKNOWN');
});

test('of a list it is said which of it is the signer’s own, and none is signed', async () => {
  const { client } = await handlersVault();
  await client.settings.setChain({ matter: '处置', levels: ['leader', 'commission'], ...LEADER });
  const puts = [await putForward(client), await putForward(client, ['王芳']), await putForward(client)];
  const refused = await refusedWith(client.leads.sign({ ...LEADER, decisions: agreed(...puts) }));
  expect(refused).toEqual({
    code: 'SIGN_LIST_OWN',
    message:
      'ZJ01-2026-0002由您本人承办或者本人呈批，不能由您审批，已转上一级（派出机关）。各件均未签批，请去掉这一件后重新签批。',
  });
  const [first, own, third] = puts as [Put, Put, Put];
  await client.leads.sign({ ...LEADER, decisions: agreed(first, third) });
  const waits = async ({ lead }: Put) => (await client.leads.show({ lead })).course.requests[0]?.waitsFor;
  expect([await waits(first), await waits(own)]).toEqual(['commission', 'commission']);
});

test('of a list that turned barred meanwhile it is said which line and why, and none is signed', async () => {
  const clock = handClock();
  const { client } = await handlersVault(testEnvironment(clock));
  const puts = [await putForward(client), await putForward(client), await putForward(client)];
  await client.members.delegate({ ...LENT, ...LEADER });
  const before = await client.leads.waiting({ by: MEMBERS.deputy });
  expect(before.decidable.matters.map(({ hindrance }) => hindrance)).toEqual([null, null, null]);
  const [, barred] = puts;
  await client.leads.act({ lead: barred?.lead ?? '', action: { action: 'void', reason: '重复登记' } });
  const refused = await refusedWith(client.leads.sign({ ...DEPUTY, decisions: agreed(...puts) }));
  expect(refused).toEqual({
    code: 'SIGN_LIST_BARRED',
    message: `ZJ01-2026-0002现在不能签批：${sentence('LEAD_VOID')}各件均未签批，请去掉这一件，核对其余各件后重新签批。`,
  });
  const after = await client.leads.waiting({ by: MEMBERS.deputy });
  expect(after.decidable.matters).toHaveLength(2);
  clock.move(2 * 86_400_000);
  expect(await codeOfCall(client.leads.sign({ ...DEPUTY, decisions: agreed(...puts.slice(0, 1)) }))).toBe(
    'GUARD_APPROVER',
  );
});

test('a chain is the leader’s to set, and holds for what is put forward afterwards', async () => {
  const { client } = await handlersVault();
  const before = await putForward(client);
  expect(await codeOfCall(client.settings.setChain({ matter: '处置', levels: ['deputy'], ...LEADER }))).toBe(
    'CHAIN_INVALID',
  );
  expect(await codeOfCall(client.settings.setChain({ matter: '处置', levels: ['leader'], ...DEPUTY }))).toBe(
    'ROLE_FORBIDDEN',
  );
  const row = await client.settings.setChain({ matter: '处置', levels: ['deputy', 'leader'], ...LEADER });
  expect(row).toMatchObject({ set: { by: '王芳', on: '2026-03-05' }, confidence: 'C' });
  const after = await putForward(client);
  const chain = async ({ lead }: Put) => (await client.leads.show({ lead })).course.requests[0]?.chain;
  expect([await chain(before), await chain(after)]).toEqual([['leader'], ['deputy', 'leader']]);
  await client.leads.sign({ ...DEPUTY, decisions: agreed(after) });
  expect((await client.leads.show({ lead: after.lead })).course.requests[0]).toMatchObject({
    ...{ decision: null, waitsFor: 'leader', given: [{ level: 'deputy', decidedBy: '周平' }] },
  });
  // Nobody writes the chain of his own request.
  const forged = { ...STEP.submit('处置', { mode: '予以了结' }), chain: ['commission'] };
  const act = client.leads.act({ lead: after.lead, action: forged as unknown as LeadAction });
  expect(await codeOfCall(act)).toBe('INPUT_INVALID');
});
