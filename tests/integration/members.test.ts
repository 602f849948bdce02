import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVault } from '../../electron/vault/host/open-vault.ts';
import { signInPlace } from '../../electron/vault/host/sign-in-place.ts';
import { vaultFileBytes } from '../../electron/vault/keys/vault-json.ts';
import type { VaultFile } from '../../electron/vault/keys/vault-schema.ts';
import { type Client, codeOfCall, createAndOpen, finished, inProcess, refusedWith } from '../fixtures/client.ts';
import { readLog } from '../fixtures/event-log.ts';
import { admit, MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { draft, testEnvironment } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

type Who = { readonly login: string; readonly passphrase: string };

const WANG: Who = { login: '王芳', passphrase: PASSPHRASE };
const LI: Who = { login: MEMBERS.handler, passphrase: PASSPHRASES.handler };
const NEW_PASSPHRASE = '白发三千丈 缘愁似个长';

/** A team's vault with a leader and a handler, open for the leader. */
async function twoMembers(): Promise<{ readonly client: Client; readonly folder: string }> {
  const client = await inProcess();
  const folder = join(freshFolder(), 'vault');
  await createAndOpen(client, folder);
  await admit(client, 'handler');
  return { client, folder };
}

const checked = (client: Client) => finished(client.vault.check({}));
const reporting = (fields: Parameters<typeof draft>[0] = {}) =>
  draft({ signature: '实名', reporter: { name: '赵一', contact: '13900000000' }, ...fields });

test('two members open one vault, each with the own passphrase, and each signs with the own hand', async () => {
  const { client, folder } = await twoMembers();
  await client.leads.register(draft());
  await client.vault.close({});
  expect((await client.vault.status({ folder })).logins).toEqual(['王芳', '李明']);
  expect(await codeOfCall(client.vault.open({ folder, passphrase: PASSPHRASE }))).toBe('MEMBER_UNKNOWN');
  expect(await codeOfCall(client.vault.open({ folder, ...LI, passphrase: PASSPHRASE }))).toBe('WRONG_PASSPHRASE');
  expect(await codeOfCall(client.vault.open({ folder, ...WANG, passphrase: LI.passphrase }))).toBe('WRONG_PASSPHRASE');
  expect(await codeOfCall(client.vault.open({ folder, ...LI, login: '李四' }))).toBe('MEMBER_UNKNOWN');
  const opened = await client.vault.open({ folder, ...LI });
  expect(opened.member).toMatchObject({ name: '李明', role: 'handler' });
  await client.leads.register(draft());
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
  const [wang, li] = await client.members.list({});
  expect([wang, li]).toMatchObject([
    { name: '王芳', login: '王芳', role: 'leader', state: 'active', until: null },
    { name: '李明', login: '李明', role: 'handler', state: 'active', until: null },
  ]);
  await client.vault.close({});
  const { events } = await readLog(folder, 0, LI.passphrase, LI.login);
  // Each letter is an item of the letterbox as well.
  const acts = events.filter(({ type }) => !type.startsWith('Item'));
  expect(acts.map(({ type, actor, auth }) => [type, actor, auth])).toEqual([
    ['VaultCreated', wang?.fingerprint, 'session'],
    ['MemberAdded', wang?.fingerprint, 'passphrase'],
    ['LeadRegistered', wang?.fingerprint, 'session'],
    ['LeadRegistered', li?.fingerprint, 'session'],
  ]);
});

test('a member is added under a free name, a role of this vault and a good passphrase, or not at all', async () => {
  const { client, folder } = await twoMembers();
  const before = readFileSync(join(folder, 'vault.json'));
  const good = { name: '孙丽', role: 'custodian', newPassphrase: NEW_PASSPHRASE, passphrase: PASSPHRASE } as const;
  const add = (fields: Partial<Parameters<Client['members']['add']>[0]>) =>
    codeOfCall(client.members.add({ ...good, ...fields }));
  expect(await add({ name: '李明' })).toBe('MEMBER_NAME_TAKEN');
  expect(await add({ name: '李明', login: '9' })).toBe('MEMBER_NAME_TAKEN');
  expect(await add({ login: ' 李明' })).toBe('MEMBER_NAME_TAKEN');
  expect(await add({ name: '孙\u200b丽' })).toBe('INPUT_INVALID');
  expect(await add({ newPassphrase: '1234' })).toBe('PASSPHRASE_TOO_SHORT');
  expect(await add({ newPassphrase: 'password' })).toBe('PASSPHRASE_TOO_COMMON');
  expect(await add({ passphrase: LI.passphrase })).toBe('WRONG_PASSPHRASE');
  const refused = await refusedWith(client.members.add({ ...good, role: 'clerk' }));
  expect(refused).toEqual({
    code: 'MEMBER_ROLE_INVALID',
    message: '本库没有这项职责，可选的职责为：组长、副组长、承办人、线索管理员。',
  });
  expect(readFileSync(join(folder, 'vault.json')).equals(before)).toBe(true);
  expect(await client.members.list({})).toHaveLength(2);
  await client.members.add({ ...good, login: '03' });
  await client.vault.open({ folder, login: '03', passphrase: NEW_PASSPHRASE });
  expect((await client.vault.summary({})).member).toMatchObject({ name: '孙丽', login: '03' });
});

test('each member changes the own passphrase, and the others notice nothing', async () => {
  const { client, folder } = await twoMembers();
  const lead = (await client.leads.register(reporting({ handler: '李明' }))).number;
  await client.vault.open({ folder, ...LI });
  for (const [cause, from, to] of [
    ['habit', LI.passphrase, NEW_PASSPHRASE],
    ['suspected', NEW_PASSPHRASE, LI.passphrase],
  ] as const) {
    await client.vault.changePassphrase({ passphrase: from, newPassphrase: to, cause });
    expect(await codeOfCall(client.vault.open({ folder, ...LI, passphrase: from }))).toBe('WRONG_PASSPHRASE');
    await client.vault.open({ folder, ...WANG });
    await client.vault.open({ folder, ...LI, passphrase: to });
    const reporter = await client.leads.reporter({ lead, reason: '核实', passphrase: to });
    expect(reporter).toMatchObject({ name: '赵一' });
  }
  expect((await client.members.list({})).map(({ name, state }) => [name, state])).toEqual([
    ['王芳', 'active'],
    ['李明', 'active'],
    ['李明', 'replaced'],
  ]);
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});

test('the reporter is for leader and custodian, and for who handles the lead or entered it', async () => {
  const { client, folder } = await twoMembers();
  await admit(client, 'deputy');
  await admit(client, 'custodian');
  const his = (await client.leads.register(reporting({ handler: '李明' }))).number;
  const nobodys = (await client.leads.register(reporting())).number;
  await client.vault.open({ folder, ...LI });
  const entered = (await client.leads.register(reporting())).number;
  const read: Record<string, string[]> = {};
  for (const [role, login, passphrase] of [
    ['leader', WANG.login, PASSPHRASE],
    ...(['deputy', 'handler', 'custodian'] as const).map((one) => [one, MEMBERS[one], PASSPHRASES[one]] as const),
  ] as const) {
    await client.vault.open({ folder, login, passphrase });
    read[role] = [];
    for (const lead of [his, nobodys, entered]) {
      read[role].push(await codeOfCall(client.leads.reporter({ lead, reason: '核实', passphrase })));
    }
  }
  expect(read).toEqual({
    leader: ['nothing', 'nothing', 'nothing'],
    deputy: ['REPORTER_NOT_YOURS', 'REPORTER_NOT_YOURS', 'REPORTER_NOT_YOURS'],
    handler: ['nothing', 'REPORTER_NOT_YOURS', 'nothing'],
    custodian: ['nothing', 'nothing', 'nothing'],
  });
});

test('acts that write the key file at the same time all last', async () => {
  const { client, folder } = await twoMembers();
  await Promise.all([
    admit(client, 'deputy'),
    client.vault.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: PASSPHRASE, cause: 'suspected' }),
    admit(client, 'custodian'),
    client.vault.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: PASSPHRASE, cause: 'habit' }),
  ]);
  for (const role of ['deputy', 'handler', 'custodian'] as const) {
    await client.vault.open({ folder, login: MEMBERS[role], passphrase: PASSPHRASES[role] });
  }
  await client.vault.open({ folder, ...WANG });
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});

test('who stands in the log but has no slot, since adding him was broken off, is added again', async () => {
  const { client, folder } = await twoMembers();
  const kept = readFileSync(join(folder, 'vault.json'));
  const broken = await admit(client, 'custodian');
  await client.vault.close({});
  const file = JSON.parse(kept.toString()) as VaultFile;
  const vault = await openVault(folder, WANG, testEnvironment());
  // As a crash between the event and the new file would leave it.
  const revision = file.body.revision + 1;
  writeFileSync(join(folder, 'vault.json'), vaultFileBytes({ ...file.body, revision }, vault.session.checkKey));
  vault.close();
  await client.vault.open({ folder, ...WANG });
  const again = await admit(client, 'custodian');
  expect(again).toMatchObject({ id: broken.id, state: 'active' });
  await client.vault.open({ folder, login: MEMBERS.custodian, passphrase: PASSPHRASES.custodian });
  expect((await client.members.list({})).filter(({ name }) => name === MEMBERS.custodian)).toMatchObject([
    { fingerprint: again.fingerprint, state: 'active' },
    { fingerprint: broken.fingerprint, state: 'replaced' },
  ]);
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});

test('a slot that was changed in the key file opens for nobody', async () => {
  const { client, folder } = await twoMembers();
  await client.vault.close({});
  const path = join(folder, 'vault.json');
  const kept = readFileSync(path);
  const { body, mac } = JSON.parse(kept.toString()) as VaultFile;
  const [wang, li] = body.slots;
  if (wang === undefined || li === undefined) throw new Error('two slots');
  const attempts = {
    'names exchanged': [
      { ...wang, login: li.login },
      { ...li, login: wang.login },
    ],
    'his keys under her name': [wang, { ...wang, login: li.login, id: li.id }],
    'one slot dropped': [li],
    'another recipient': [wang, { ...li, recipient: wang.recipient }],
    'a third name for a slot': [wang, li, { ...li, login: '张三', id: vaultLike(li.id) }],
  };
  for (const [name, slots] of Object.entries(attempts)) {
    writeFileSync(path, JSON.stringify({ body: { ...body, slots }, mac }));
    const codes = [];
    for (const who of [WANG, LI, { ...LI, login: '张三' }]) {
      codes.push(await codeOfCall(client.vault.open({ folder, ...who })));
    }
    expect({ name, opened: codes.includes('nothing') }).toEqual({ name, opened: false });
  }
  // Written in the same way, but unchanged: it was the change that kept them out.
  writeFileSync(path, JSON.stringify({ body: { ...body, slots: body.slots }, mac }));
  await client.vault.open({ folder, ...LI });
  expect(readFileSync(path).equals(kept)).toBe(true);
});

/** Another id of the same form. */
const vaultLike = (id: string) => id.replace(/^./u, (first) => (first === '0' ? '1' : '0'));

test('a backup is restored by who may, and by nobody else', async () => {
  const { client, folder } = await twoMembers();
  const stick = join(folder, '..', 'stick');
  mkdirSync(stick);
  const { file } = await finished(client.vault.backup({ to: stick }));
  await client.vault.close({});
  const to = join(folder, '..', 'restored');
  const restore = (who: Who) => finished(client.vault.restore({ file, to, device: '02', ...who }));
  expect(await codeOfCall(restore(LI))).toBe('ROLE_FORBIDDEN');
  await restore(WANG);
  await client.vault.open({ folder: to, ...LI });
  await client.leads.register(draft());
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});

test('a right is asked of the hand that signs, not of the session', async () => {
  const { folder, client } = await twoMembers();
  await client.vault.close({});
  const vault = await openVault(folder, WANG, testEnvironment());
  try {
    await expect(signInPlace(vault, LI, 'backup', () => 'done')).rejects.toMatchObject({ code: 'ROLE_FORBIDDEN' });
    expect(await signInPlace(vault, LI, 'act', ({ member }) => member.name)).toBe('李明');
  } finally {
    vault.close();
  }
});
