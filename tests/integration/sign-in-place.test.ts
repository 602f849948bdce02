import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { admitMember } from '../../electron/vault/members/add-member.ts';
import { openVault, type OpenVault } from '../../electron/vault/host/open-vault.ts';
import { signInPlace } from '../../electron/vault/host/sign-in-place.ts';
import type { KeyEnvironment } from '../../electron/vault/keys/environment.ts';
import { type Client, codeOfCall, createAndOpen, finished, inProcess, refusedWith } from '../fixtures/client.ts';
import { type LoggedEvent, readLog } from '../fixtures/event-log.ts';
import { admit, MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { OTHER_PASSPHRASE, PASSPHRASE } from '../fixtures/test-vault.ts';
import { pair, roundTrip } from '../fixtures/pair.ts';
import { draft, handClock, register, resultOf, testEnvironment } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

const SUN = { login: MEMBERS.custodian, passphrase: PASSPHRASES.custodian };
const NEW = '白发三千丈 缘愁似个长';
const ZHOU = { name: MEMBERS.deputy, role: 'deputy', newPassphrase: NEW } as const;
const LEADER = { by: '王芳', passphrase: PASSPHRASE };

/** A team's vault that the custodian has open. */
async function custodiansVault(env?: KeyEnvironment): Promise<{ readonly client: Client; readonly folder: string }> {
  const client = await inProcess(env);
  const folder = join(freshFolder(), 'vault');
  await createAndOpen(client, folder);
  await admit(client, 'custodian');
  await admit(client, 'handler');
  await client.vault.open({ folder, ...SUN });
  return { client, folder };
}

const who = ({ type, actor, auth }: LoggedEvent) => [type, actor, auth];

test("a leader signs on the custodian's session: his hand, his passphrase, and no session of his remains", async () => {
  const { client, folder } = await custodiansVault();
  const added = await client.members.add({ ...ZHOU, ...LEADER });
  expect(added).toMatchObject({ name: MEMBERS.deputy, role: 'deputy', state: 'active' });
  expect((await client.vault.summary({})).member).toMatchObject({ name: SUN.login, role: 'custodian' });
  expect(await codeOfCall(client.members.suspend({ login: '李明', passphrase: PASSPHRASE }))).toBe('ROLE_FORBIDDEN');
  await client.leads.register(draft());
  expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, findings: [] });
  const members = await client.members.list({});
  const key = (name: string) => members.find((one) => one.name === name)?.fingerprint;
  await client.vault.close({});
  const { events } = await readLog(folder, 0, SUN.passphrase, SUN.login);
  // The letter is an item of the letterbox as well.
  const acts = events.filter(({ type }) => !type.startsWith('Item'));
  expect(acts.slice(-2).map(who)).toEqual([
    ['MemberAdded', key('王芳'), 'passphrase'],
    ['LeadRegistered', key(SUN.login), 'session'],
  ]);
  await client.vault.open({ folder, login: MEMBERS.deputy, passphrase: NEW });
});

test('a custodian admits nobody alone, nor by a hand that may not admit', async () => {
  const { client, folder } = await custodiansVault();
  const before = readFileSync(join(folder, 'vault.json'));
  const add = (fields: { by?: string; passphrase: string }) => codeOfCall(client.members.add({ ...ZHOU, ...fields }));
  expect(await add({ passphrase: SUN.passphrase })).toBe('ROLE_FORBIDDEN');
  expect(await add({ by: MEMBERS.handler, passphrase: PASSPHRASES.handler })).toBe('ROLE_FORBIDDEN');
  expect(await add({ by: '张三', passphrase: PASSPHRASE })).toBe('MEMBER_UNKNOWN');
  expect(await add({ passphrase: PASSPHRASE })).toBe('WRONG_PASSPHRASE');
  expect(readFileSync(join(folder, 'vault.json')).equals(before)).toBe(true);
  expect(await client.members.list({})).toHaveLength(3);
  const { message } = await refusedWith(client.members.add({ ...ZHOU, passphrase: SUN.passphrase }));
  expect(message).toBe('您的职责不含此项操作。批准添加和停用人员由组长办理。');
});

test('wrong passphrases are counted and slowed down as at the unlocking, and a right one ends the count', async () => {
  const slept: number[] = [];
  const env = { ...testEnvironment(), sleep: (ms: number) => (slept.push(ms), Promise.resolve()) };
  const { client, folder } = await custodiansVault(env);
  for (let n = 0; n < 6; n += 1) {
    const attempt = client.members.add({ ...ZHOU, by: '王芳', passphrase: OTHER_PASSPHRASE });
    expect(await codeOfCall(attempt)).toBe('WRONG_PASSPHRASE');
  }
  expect(slept).toEqual([1000, 2000]);
  expect((await client.vault.status({ folder })).waitSeconds).toBe(4);
  await client.members.add({ ...ZHOU, ...LEADER });
  expect((await client.vault.status({ folder })).waitSeconds).toBe(0);
});

/** The custodian's vault without a door around it. */
async function openedVault(env = testEnvironment()): Promise<OpenVault> {
  const { client, folder } = await custodiansVault(env);
  await client.vault.close({});
  return openVault(folder, SUN, env);
}

test('a list is signed with one passphrase, one event for each; where one of them fails, none is there', async () => {
  const vault = await openedVault();
  try {
    const leads = [await register(vault), await register(vault), await register(vault)];
    const wang = { login: '王芳', passphrase: PASSPHRASE };
    const sign = (fails: boolean) =>
      signInPlace(vault, wang, 'act', (hand) =>
        hand.write((writer) => {
          for (const { id } of leads) {
            writer.append({ type: 'LeadVoided', stream: id, sections: { reason: { reason: '重复登记' } } });
          }
          if (fails) throw new RangeError('stop');
        }),
      );
    const { seq } = vault.ledger.tip();
    await expect(sign(true)).rejects.toThrow('stop');
    expect(vault.ledger.tip().seq).toBe(seq);
    await sign(false);
    expect(vault.ledger.tip().seq).toBe(seq + leads.length);
    const rows = vault.ledger.db.prepare('SELECT body FROM event WHERE seq > ? ORDER BY seq').all(seq);
    const hands = (rows as { body: Buffer }[]).map(({ body }) => JSON.parse(body.toString()) as LoggedEvent);
    expect(new Set(hands.map(({ actor, auth }) => `${actor} ${auth}`)).size).toBe(1);
    expect(hands[0]).toMatchObject({ auth: 'passphrase' });
    expect(hands[0]?.actor).not.toBe(vault.ledger.actor);
  } finally {
    vault.close();
  }
});

test('what a guest signed travels in a package as what the session signed does', async () => {
  const both = await pair();
  const { team } = both;
  const newcomer = { name: '李明', role: 'handler', newPassphrase: OTHER_PASSPHRASE } as const;
  await admitMember(team, { ...newcomer, passphrase: PASSPHRASE });
  const { id } = await register(team);
  await signInPlace(team, { login: '李明', passphrase: OTHER_PASSPHRASE }, 'act', (hand) =>
    hand.write((writer) =>
      writer.append({ type: 'LeadVoided', stream: id, sections: { reason: { reason: '重复登记' } } }),
    ),
  );
  const opened = await roundTrip(both);
  expect(opened).toMatchObject({ leads: 1, findings: [] });
  const { findings } = await resultOf(checkVault(both.commission, { incremental: false }));
  expect(findings).toEqual([]);
});

test('the keys are overwritten when the act is over, also when it failed', async () => {
  const vault = await openedVault();
  try {
    const secrets: Uint8Array[] = [];
    const wang = { login: '王芳', passphrase: PASSPHRASE };
    const take = (fails: boolean) =>
      signInPlace(vault, wang, 'act', ({ unlocked }) => {
        secrets.push(unlocked.memberSecret, unlocked.vaultKey, unlocked.member.draftsKey);
        expect(secrets.every((secret) => secret.some((byte) => byte !== 0))).toBe(!fails);
        if (fails) throw new RangeError('stop');
      });
    await take(false);
    await expect(take(true)).rejects.toThrow('stop');
    expect(secrets).toHaveLength(6);
    expect(secrets.every((secret) => secret.every((byte) => byte === 0))).toBe(true);
  } finally {
    vault.close();
  }
});

test('that the clock jumped is noted by the session, and not by the guest who signs first after it', async () => {
  const clock = handClock();
  const vault = await openedVault(testEnvironment(clock));
  try {
    const { id } = await register(vault);
    const { seq } = vault.ledger.tip();
    clock.move(48 * 3_600_000);
    await signInPlace(vault, { login: '王芳', passphrase: PASSPHRASE }, 'act', (hand) =>
      hand.write((writer) => writer.append({ type: 'LeadRead', stream: id, sections: {} })),
    );
    const rows = vault.ledger.db.prepare('SELECT body FROM event WHERE seq > ? ORDER BY seq').all(seq);
    const noted = (rows as { body: Buffer }[]).map(({ body }) => JSON.parse(body.toString()) as LoggedEvent);
    expect(noted.map(({ type, auth, actor }) => [type, auth, actor === vault.ledger.actor])).toEqual([
      ['ClockJumped', 'session', true],
      ['LeadRead', 'passphrase', false],
    ]);
  } finally {
    vault.close();
  }
});
