import { expect, onTestFinished, test } from 'vitest';
import { deskToday } from '../../electron/vault/desk/today.ts';
import { factsOf } from '../../electron/vault/leads/act-course.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { openVault, type OpenVault } from '../../electron/vault/host/open-vault.ts';
import { leadState } from '../../electron/vault/leads/show-lead.ts';
import { waitingFor } from '../../electron/vault/leads/waiting.ts';
import { admitMember } from '../../electron/vault/members/add-member.ts';
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
import { register, reopened, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';

const MOST = { limit: 200 };
const numbers = (matters: readonly { readonly number: string }[]) => matters.map(({ number }) => number);

/** A lead that is put forward by the member at the keyboard, and what was put forward. */
async function putForward(vault: OpenVault, handlers: readonly string[], more: Readonly<Record<string, unknown>> = {}) {
  const { number, id } = await register(vault);
  const act = (action: unknown) => actOnLead(vault, number, action as LeadAction);
  await act(STEP.assign({ handlers }));
  await act(STEP.study('谈话函询'));
  const { event } = await act(STEP.submit('处置', { mode: '谈话函询', ...more }));
  return { number, id, act, request: event };
}

/** What the guards of the step say to each member, who would sign here. */
function guardsSay(vault: OpenVault, id: string, request: string): Readonly<Record<string, string>> {
  const lead = leadState(vault, id);
  return Object.fromEntries(
    membersIn(vault.ledger.store, vault.session.vaultId).map((member) => {
      const given = { request, as: 'signature', decidedBy: member.name, decision: '同意', decidedOn: '2026-03-05' };
      const facts = factsOf(vault, lead, ['01'], given, member);
      return [member.name, hindrancesOf(approve as unknown as AnyStep, facts)[0]?.code ?? 'free'];
    }),
  );
}

test('nothing waits in a vault without a matter put forward', async () => {
  const none = { total: 0, matters: [] };
  expect(waitingFor(await teamVault(), MOST)).toEqual({ decidable: none, others: none, unsigned: none });
});

test('each matter waits until it is decided, and tells every member exactly what the guards of the step tell', async () => {
  const vault = await teamVault();
  for (const role of ['deputy', 'handler', 'leader'] as const) {
    await admitMember(vault, {
      ...{ name: MEMBERS[role], role, newPassphrase: PASSPHRASES[role], passphrase: PASSPHRASE },
    });
  }
  const plain = await putForward(vault, ['钱进']);
  const own = await putForward(vault, [MEMBERS.deputy]);
  const recused = await putForward(vault, ['钱进']);
  await recused.act({
    ...{ action: 'declare-recusal', person: MEMBERS.deputy, ground: '担任过本案的证人' },
    ...{ declaredBy: MEMBERS.deputy, declaredOn: '2026-03-05' },
  });
  for (const { name, login } of membersIn(vault.ledger.store, vault.session.vaultId)) {
    const told = waitingFor(vault, { ...MOST, by: login });
    expect(waitingSchema.parse(told)).toEqual(told);
    const all = [...told.decidable.matters, ...told.others.matters];
    expect(numbers(all).toSorted()).toEqual(numbers([plain, own, recused]).toSorted());
    for (const { request, hindrance, lead } of all) {
      expect({ name, code: hindrance?.code ?? 'free' }).toEqual({ name, code: guardsSay(vault, lead, request)[name] });
    }
    expect(told.decidable.matters.every(({ hindrance }) => hindrance === null)).toBe(true);
  }
  const deputy = waitingFor(vault, { ...MOST, by: MEMBERS.deputy });
  expect(numbers(deputy.decidable.matters)).toEqual([plain.number]);
  expect(numbers(waitingFor(vault, { ...MOST, by: MEMBERS.deputy, lead: own.number }).others.matters)).toEqual([
    own.number,
  ]);
  expect(() => waitingFor(vault, { ...MOST, by: '无此人' })).toThrow(
    expect.objectContaining({ code: 'MEMBER_UNKNOWN' }),
  );
  expect(await foundCodes(vault)).toEqual([]);
  const { folder } = vault;
  vault.close();
  const hers = await openVault(folder, { login: MEMBERS.deputy, passphrase: PASSPHRASES.deputy }, testEnvironment());
  onTestFinished(() => hers.close());
  expect(numbersIn(hers, { view: 'undecided' })).toEqual([plain.number]);
  expect(numbers(deskToday(hers).waiting.decidable.matters)).toEqual([plain.number]);
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
  vault.ledger.db.prepare("UPDATE waiting SET own = ''").run();
  expect(await foundCodes(vault)).toEqual(['PROJECTION_DIFFERS']);
  vault.ledger.db.prepare('DELETE FROM waiting').run();
  expect(await foundCodes(vault)).toEqual(['PROJECTION_DIFFERS']);
  vault.ledger.db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('reproject', '4')").run();
  vault.close();
  const again = await reopened(folder);
  expect(numbers(waitingFor(again, MOST).others.matters)).toEqual([one.number]);
  expect(await foundCodes(again)).toEqual([]);
});
