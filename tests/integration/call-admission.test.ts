import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasRight, RIGHTS, rightParams, type Right } from '../../shared/rules/rights.ts';
import { ROLE_TERMS, type Role } from '../../shared/rules/roles.ts';
import { sentence } from '../../shared/errors/app-error.ts';
import { type Client, codeOfCall, createAndOpen, inProcess, refusedWith } from '../fixtures/client.ts';
import { declaredCalls } from '../fixtures/contract-calls.ts';
import { admit, MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { draft } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

/** The calls by name, as somebody would make them who knows no types. */
type Untyped = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

async function untyped(client: Client, name: string): Promise<{ readonly code: string; readonly message: string }> {
  const [area = '', call = ''] = name.split('.');
  const made = (client as unknown as Untyped)[area]?.[call];
  if (made === undefined) throw new Error(`no such call: ${name}`);
  return refusedWith(made({}));
}

/** Who may do what, written out once more by hand: a change of the table has to be meant. */
const TEAM_TABLE: Readonly<Record<Right, string>> = {
  read: '组长 副组长 承办人 线索管理员',
  check: '组长 副组长 承办人 线索管理员',
  ownPassphrase: '组长 副组长 承办人 线索管理员',
  register: '组长 副组长 承办人 线索管理员',
  act: '组长 副组长 承办人 线索管理员',
  approve: '组长 副组长',
  authorize: '组长',
  holidays: '组长 线索管理员',
  duties: '组长 副组长 承办人 线索管理员',
  meeting: '组长 副组长 承办人 线索管理员',
  minutes: '组长 副组长 线索管理员',
  evidence: '组长 副组长 承办人 线索管理员',
  print: '组长 副组长 承办人 线索管理员',
  exportLedger: '组长 线索管理员',
  exportEvidence: '组长 副组长 承办人 线索管理员',
  reporter: '组长 副组长 承办人 线索管理员',
  import: '组长 线索管理员',
  handoff: '组长 线索管理员',
  cards: '组长 线索管理员',
  backup: '组长 线索管理员',
  restore: '组长 线索管理员',
  audit: '组长 线索管理员',
  identity: '组长 线索管理员',
  prepareMember: '组长 线索管理员',
  admit: '组长',
};

/** What is the team's alone. */
const NOT_FOR_CLERKS: readonly Right[] = [
  ...([
    'register',
    'act',
    'approve',
    'authorize',
    'duties',
    'meeting',
    'minutes',
    'evidence',
    'reporter',
    'import',
  ] as const),
];

test('while the vault is locked, every call that needs an open one is refused before its input is looked at', async () => {
  const client = await inProcess();
  for (const { name, meta } of declaredCalls()) {
    const { code } = await untyped(client, name);
    if (meta.whileLocked) expect({ name, code }).not.toEqual({ name, code: 'VAULT_LOCKED' });
    else expect({ name, code }).toEqual({ name, code: 'VAULT_LOCKED' });
  }
});

test('the table gives each right to the roles that it names, with a reason', () => {
  for (const [right, roles] of Object.entries(TEAM_TABLE) as [Right, string][]) {
    const team: readonly Role[] = ['leader', 'deputy', 'handler', 'custodian'];
    const holders = team.filter((role) => hasRight(role, right)).map((role) => ROLE_TERMS[role]);
    expect({ right, holders: holders.join(' ') }).toEqual({ right, holders: roles });
    expect({ right, clerk: hasRight('clerk', right) }).toEqual({ right, clerk: !NOT_FOR_CLERKS.includes(right) });
    expect(RIGHTS[right].why).toMatch(/^\S+(?: \S+){4,}\.$/u);
  }
  expect(Object.keys(RIGHTS).toSorted()).toEqual(Object.keys(TEAM_TABLE).toSorted());
});

/** Makes every call that a role may or may not make, without input: whoever may is told that the input is wrong. */
async function expectTable(client: Client, role: Role, kind: 'team' | 'commission'): Promise<void> {
  for (const { name, meta } of declaredCalls()) {
    if (meta.right === 'anyone') continue;
    const { code, message } = await untyped(client, name);
    if (hasRight(role, meta.right)) expect({ role, name, code }).not.toEqual({ role, name, code: 'ROLE_FORBIDDEN' });
    else {
      const told = { code: 'ROLE_FORBIDDEN', message: sentence('ROLE_FORBIDDEN', rightParams(meta.right, kind)) };
      expect({ role, name, code, message }).toEqual({ role, name, ...told });
    }
  }
}

test('each role may make the calls that the table gives it, and no other, over the real router', async () => {
  const client = await inProcess();
  const folder = join(freshFolder(), 'vault');
  await createAndOpen(client, folder);
  for (const role of ['deputy', 'handler', 'custodian'] as const) await admit(client, role);
  await expectTable(client, 'leader', 'team');
  for (const role of ['deputy', 'handler', 'custodian'] as const) {
    await client.vault.open({ folder, login: MEMBERS[role], passphrase: PASSPHRASES[role] });
    expect((await client.vault.summary({})).member).toMatchObject({ name: MEMBERS[role], role });
    await expectTable(client, role, 'team');
  }
});

test("a clerk may make no call that is the team's, and every other one", async () => {
  const client = await inProcess();
  await createAndOpen(client, join(freshFolder(), 'vault'), 'commission');
  await expectTable(client, 'clerk', 'commission');
  expect(await codeOfCall(client.leads.register(draft()))).toBe('ROLE_FORBIDDEN');
});

test('a refusal names who may instead', async () => {
  const client = await inProcess();
  const folder = join(freshFolder(), 'vault');
  await createAndOpen(client, folder);
  await admit(client, 'handler');
  await client.vault.open({ folder, login: MEMBERS.handler, passphrase: PASSPHRASES.handler });
  const { message } = await refusedWith(client.vault.backup({ to: folder }));
  expect(message).toBe('您的职责不含此项操作。备份线索库由组长、线索管理员办理。');
});
