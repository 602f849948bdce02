import { expect, onTestFinished, test } from 'vitest';
import { deskToday } from '../../electron/vault/desk/today.ts';
import { factsOf } from '../../electron/vault/leads/act-course.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { openVault, type OpenVault } from '../../electron/vault/host/open-vault.ts';
import { signList } from '../../electron/vault/host/sign-list.ts';
import type { KeyEnvironment } from '../../electron/vault/keys/environment.ts';
import { leadState, showLead } from '../../electron/vault/leads/show-lead.ts';
import { waitingFor } from '../../electron/vault/leads/waiting.ts';
import { admitMember } from '../../electron/vault/members/add-member.ts';
import { setChain } from '../../electron/vault/members/chains.ts';
import { delegate, endDelegation } from '../../electron/vault/members/delegations.ts';
import { membersIn } from '../../electron/vault/members/projection.ts';
import { waitingSchema } from '../../shared/contract/waiting.ts';
import type { AnyStep } from '../../shared/domain/course/define.ts';
import { hindrancesOf } from '../../shared/domain/course/guards.ts';
import { approve } from '../../shared/domain/course/steps/decide.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { foundCodes } from '../fixtures/check.ts';
import { MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { addFile } from '../fixtures/pair.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { numbersIn } from '../fixtures/leads-at-work.ts';
import { handClock, register, reopened, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';

const MOST = { limit: 200 };
const numbers = (matters: readonly { readonly number: string }[]) => matters.map(({ number }) => number);

/** A lead that is put forward by the member at the keyboard, and what was put forward. */
async function putForward(vault: OpenVault, handlers: readonly string[], more: Readonly<Record<string, unknown>> = {}) {
  const { number, id } = await register(vault);
  const act = (action: unknown) => actOnLead(vault, number, action as LeadAction);
  await act(STEP.assignHere({ handlers }));
  await act(STEP.study('谈话函询'));
  const { event } = await act(STEP.submit('处置', { mode: '谈话函询', ...more }));
  return { number, id, act, request: event };
}

/** What the guards of the step say to each member, who would sign here. */
function guardsSay(vault: OpenVault, id: string, request: string): Readonly<Record<string, string>> {
  const lead = leadState(vault, id);
  return Object.fromEntries(
    membersIn(vault.ledger.store, vault.session.vaultId).map((member) => {
      const decidedOn = vault.rules().today;
      const given = { request, as: 'signature', decidedBy: member.name, decision: '同意', decidedOn };
      const facts = factsOf(vault, lead, ['01'], given, member);
      return [member.name, hindrancesOf(approve as unknown as AnyStep, facts)[0]?.code ?? 'free'];
    }),
  );
}

test('nothing waits in a vault without a matter put forward', async () => {
  const none = { total: 0, matters: [] };
  expect(waitingFor(await teamVault(), MOST)).toEqual({ decidable: none, others: none, unsigned: none });
});

/** A vault with a member of every role at work, of which the first leader has the keyboard. */
async function fullVault(env?: KeyEnvironment): Promise<OpenVault> {
  const vault = await teamVault(env === undefined ? {} : { env });
  for (const role of ['deputy', 'handler', 'leader'] as const) {
    await admitMember(vault, {
      ...{ name: MEMBERS[role], role, newPassphrase: PASSPHRASES[role], passphrase: PASSPHRASE },
    });
  }
  return vault;
}

/** That the list tells every member of all these exactly what the guards of the step tell; gives what it lets each sign. */
function asTheGuardsSay(vault: OpenVault, waiting: readonly { readonly number: string }[]) {
  const members = membersIn(vault.ledger.store, vault.session.vaultId);
  const decidable = members.map(({ name, login }) => {
    const told = waitingFor(vault, { ...MOST, by: login });
    expect(waitingSchema.parse(told)).toEqual(told);
    const all = [...told.decidable.matters, ...told.others.matters];
    expect(numbers(all).toSorted()).toEqual(numbers(waiting).toSorted());
    for (const { request, hindrance, lead } of all) {
      expect({ name, code: hindrance?.code ?? 'free' }).toEqual({ name, code: guardsSay(vault, lead, request)[name] });
      const course = showLead(vault, lead).course.requests.find(({ event }) => event === request);
      if (hindrance !== null) expect(all.find((one) => one.request === request)?.level).toBe(course?.waitsFor);
    }
    expect(told.decidable.matters.every(({ hindrance }) => hindrance === null)).toBe(true);
    expect([told.decidable.total, told.others.total]).toEqual([
      told.decidable.matters.length,
      told.others.matters.length,
    ]);
    return [name, numbers(told.decidable.matters).toSorted()] as const;
  });
  return Object.fromEntries(decidable);
}

const CHAIN = { matter: '处置', passphrase: PASSPHRASE } as const;
const LENT = { to: MEMBERS.deputy, from: '2026-03-05', until: '2026-03-06', matters: ['处置' as const] };
const BY_FIRST = { passphrase: PASSPHRASE };
const BY_SECOND = { by: MEMBERS.leader, passphrase: PASSPHRASES.leader };

test('each matter tells every member exactly what the guards of the step tell, on every level of its chain', async () => {
  const vault = await fullVault();
  const plain = await putForward(vault, ['钱进']);
  const recused = await putForward(vault, ['钱进']);
  await recused.act({
    ...{ action: 'declare-recusal', person: MEMBERS.leader, ground: '担任过本案的证人' },
    ...{ declaredBy: MEMBERS.leader, declaredOn: '2026-03-05' },
  });
  await setChain(vault, { ...CHAIN, levels: ['deputy', 'leader'] });
  const twice = await putForward(vault, ['钱进']);
  const own = await putForward(vault, [MEMBERS.deputy]);
  await setChain(vault, { ...CHAIN, levels: ['commission'] });
  const above = await putForward(vault, ['钱进']);
  const all = [plain, recused, twice, own, above];
  const nobody = { 王芳: [], [MEMBERS.handler]: [] };
  expect(asTheGuardsSay(vault, all)).toEqual({
    ...nobody,
    [MEMBERS.deputy]: [twice.number],
    [MEMBERS.leader]: [plain.number, own.number],
  });
  const ofDeputy = waitingFor(vault, { ...MOST, by: MEMBERS.deputy });
  const reason = ({ number }: { readonly number: string }) =>
    ofDeputy.others.matters.find((one) => one.number === number);
  expect(reason(own)).toMatchObject({ level: 'leader', passedOn: true, hindrance: { code: 'GUARD_OWN_MATTER' } });
  expect(reason(above)?.hindrance?.text).toContain('只能录入纸质审批');
  expect(reason(plain)).toMatchObject({ level: 'leader', passedOn: false, hindrance: { code: 'GUARD_APPROVER' } });
  const decision = { ...twice, lead: twice.number, decision: '同意' };
  await signList(vault, { by: MEMBERS.deputy, passphrase: PASSPHRASES.deputy, decisions: [decision] });
  expect(asTheGuardsSay(vault, all)).toEqual({
    ...nobody,
    [MEMBERS.deputy]: [],
    [MEMBERS.leader]: [plain.number, twice.number, own.number],
  });
  expect(() => waitingFor(vault, { ...MOST, by: '无此人' })).toThrow(
    expect.objectContaining({ code: 'MEMBER_UNKNOWN' }),
  );
  expect(await foundCodes(vault)).toEqual([]);
});

test('authority that is lent reaches as far as its days, its matters and its giver, in every list', async () => {
  const clock = handClock();
  const env = testEnvironment(clock);
  const vault = await fullVault(env);
  const [first, second] = [await putForward(vault, ['钱进']), await putForward(vault, ['钱进'])];
  const all = [first, second];
  const ofDeputy = () => asTheGuardsSay(vault, all)[MEMBERS.deputy];
  // She put both forward: what she may not do herself she cannot lend.
  await delegate(vault, { ...LENT, ...BY_FIRST });
  await delegate(vault, { ...LENT, ...BY_SECOND, matters: ['初步核实方案'] });
  expect(ofDeputy()).toEqual([]);
  const { event: delegation } = await delegate(vault, { ...LENT, ...BY_SECOND });
  expect(ofDeputy()).toEqual(numbers(all));
  expect(waitingFor(vault, { limit: 1, by: MEMBERS.deputy }).decidable.matters).toMatchObject([
    { level: 'leader', passedOn: false, onBehalfOf: MEMBERS.leader, hindrance: null },
  ]);
  const decisions = [{ lead: first.number, request: first.request, decision: '同意' }];
  const signed = await signList(vault, { by: MEMBERS.deputy, passphrase: PASSPHRASES.deputy, decisions });
  expect(signed).toMatchObject([{ lead: first.id, onBehalfOf: MEMBERS.leader }]);
  all.shift();
  expect(ofDeputy()).toEqual([second.number]);
  await endDelegation(vault, { ...BY_SECOND, delegation });
  expect(ofDeputy()).toEqual([]);
  await delegate(vault, { ...LENT, ...BY_SECOND });
  expect(await foundCodes(vault)).toEqual([]);
  vault.close();
  const credentials = { login: MEMBERS.deputy, passphrase: PASSPHRASES.deputy };
  const hers = await openVault(vault.folder, credentials, env);
  onTestFinished(() => hers.close());
  const seen = () => [numbersIn(hers, { view: 'undecided' }), numbers(deskToday(hers).waiting.decidable.matters)];
  expect(seen()).toEqual([[second.number], [second.number]]);
  clock.move(2 * 86_400_000);
  expect(seen()).toEqual([[], []]);
  expect(asTheGuardsSay(hers, all)[MEMBERS.deputy]).toEqual([]);
});

test('said by telephone on one level, a matter waits for that signature and for the next level', async () => {
  const vault = await fullVault();
  await setChain(vault, { ...CHAIN, levels: ['deputy', 'leader'] });
  const one = await putForward(vault, ['钱进']);
  for (const [by, waits] of [
    [MEMBERS.deputy, 1],
    [MEMBERS.leader, 0],
  ] as const) {
    await one.act(STEP.approve(one.request, { as: 'telephone', decidedBy: by, decidedOn: '2026-03-05' }));
    expect(waitingFor(vault, MOST).others.total).toBe(waits);
  }
  expect(
    waitingFor(vault, MOST)
      .unsigned.matters.map(({ decidedBy }) => decidedBy)
      .toSorted(),
  ).toEqual([MEMBERS.deputy, MEMBERS.leader].toSorted());
  expect(numbersIn(vault, { view: 'unsigned' })).toEqual([one.number]);
  expect(await foundCodes(vault)).toEqual([]);
});

test('a decision by telephone waits for its signature with its day; the desk tells both; a void lead waits for nothing', async () => {
  const vault = await teamVault();
  const one = await putForward(vault, ['钱进'], { reason: '反映'.repeat(100) });
  expect(waitingFor(vault, MOST).others.matters[0]).toMatchObject({
    ...{ request: one.request, number: one.number, matter: '处置', mode: '谈话函询', outcome: null, persons: ['01'] },
    ...{ reason: '反映'.repeat(60), askedBy: '王芳', subjects: '张伟' },
    hindrance: { code: 'GUARD_OWN_MATTER' },
  });
  await one.act(STEP.approve(one.request, { as: 'telephone', decidedBy: '陈刚', decidedOn: '2026-03-05' }));
  const { others, unsigned } = waitingFor(vault, MOST);
  expect(others.total).toBe(0);
  expect(unsigned.matters).toMatchObject([
    {
      decidedBy: '陈刚',
      decidedOn: '2026-03-05',
      decision: '同意',
      deadline: { dueOn: '2026-03-10', confidence: 'L' },
    },
  ]);
  const void_ = await putForward(vault, ['钱进']);
  expect(deskToday(vault).waiting).toMatchObject({ others: { total: 1 }, unsigned: { total: 1 } });
  await void_.act({ action: 'void', reason: '误登' });
  expect(deskToday(vault).waiting.others).toEqual({ total: 0, matters: [] });
  const { id: scan } = await addFile(vault, one.number, new Uint8Array([1, 2, 3]));
  const signed = { action: 'sign-later', request: one.request, as: 'paper', decidedBy: '陈刚', signedOn: '2026-03-05' };
  await one.act({ ...signed, scan });
  expect(waitingFor(vault, MOST).unsigned.total).toBe(0);
  expect(await foundCodes(vault)).toEqual([]);
});

test('rows that are lost, changed or too many are found by the check, and a new opening keeps what waits', async () => {
  const vault = await teamVault();
  const one = await putForward(vault, ['钱进']);
  const { folder } = vault;
  vault.ledger.db.prepare("UPDATE waiting SET asked = replace(asked, '钱进', '')").run();
  expect(await foundCodes(vault)).toEqual(['PROJECTION_DIFFERS']);
  vault.ledger.db.prepare('DELETE FROM waiting').run();
  expect(await foundCodes(vault)).toEqual(['PROJECTION_DIFFERS']);
  vault.ledger.db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('reproject', '4')").run();
  vault.close();
  const again = await reopened(folder);
  expect(numbers(waitingFor(again, MOST).others.matters)).toEqual([one.number]);
  expect(await foundCodes(again)).toEqual([]);
});
