import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVault } from '../../electron/vault/host/open-vault.ts';
import { reauthenticate } from '../../electron/vault/keys/session.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { type Client, codeOfCall, createAndOpen, finished, inProcess } from '../fixtures/client.ts';
import { readLog } from '../fixtures/event-log.ts';
import { admit, MEMBERS, PASSPHRASES } from '../fixtures/members.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { draft, register, resultOf, testEnvironment } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

const WANG = { login: '王芳', passphrase: PASSPHRASE };
const LI = { login: MEMBERS.handler, passphrase: PASSPHRASES.handler };

const checked = (client: Client) => finished(client.vault.check({}));
const reporting = (handler: string) =>
  draft({ signature: '实名', reporter: { name: '赵一', contact: '13900000000' }, handler });
const suspendLi = (client: Client) => client.members.suspend({ login: LI.login, passphrase: PASSPHRASE });

/** A team's vault in which the handler has registered a lead and had a look at its reporter; the leader has it open. */
async function afterSomeWork() {
  const client = await inProcess();
  const folder = join(freshFolder(), 'vault');
  await createAndOpen(client, folder);
  await admit(client, 'handler');
  await admit(client, 'custodian');
  await client.vault.open({ folder, ...LI });
  const lead = (await client.leads.register(reporting('李明'))).number;
  await client.leads.reporter({ lead, reason: '核实', passphrase: LI.passphrase });
  await client.vault.open({ folder, ...WANG });
  return { client, folder, lead };
}

test('who is suspended is out at once, under a new key, and what he signed still holds', async () => {
  const { client, folder, lead } = await afterSomeWork();
  const oldFile = readFileSync(join(folder, 'vault.json'));
  const row = await suspendLi(client);
  expect(row).toMatchObject({ name: '李明', state: 'suspended' });
  expect(row.until).not.toBeNull();
  // The leader's session goes on.
  const later = (await client.leads.register(reporting('孙丽'))).number;
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
  for (const one of [lead, later]) {
    const asked = client.leads.reporter({ lead: one, reason: '核实', passphrase: PASSPHRASE });
    expect(await asked).toMatchObject({ name: '赵一' });
  }
  await client.vault.close({});
  expect([existsSync(join(folder, 'vault-1.db')), existsSync(join(folder, 'vault-2.db'))]).toEqual([false, true]);
  expect((await client.vault.status({ folder })).logins).toEqual(['王芳', '孙丽']);
  expect(await codeOfCall(client.vault.open({ folder, ...LI }))).toBe('MEMBER_UNKNOWN');
  const { events } = await readLog(folder, 0, PASSPHRASE, '王芳');
  // A letter is an item of the letterbox as well.
  const acts = events.filter(({ type }) => !type.startsWith('Item'));
  expect(acts.slice(-4).map(({ type, auth }) => [type, auth])).toEqual([
    ['VaultKeyRotated', 'passphrase'],
    ['LeadRegistered', 'session'],
    ['ReporterOpened', 'passphrase'],
    ['ReporterOpened', 'passphrase'],
  ]);
  expect(acts.at(-5)).toMatchObject({ type: 'MemberSuspended', auth: 'passphrase' });
  const current = readFileSync(join(folder, 'vault.json'));
  writeFileSync(join(folder, 'vault.json'), oldFile);
  expect(await codeOfCall(client.vault.open({ folder, ...LI }))).toBe('VAULT_FILE_OLD');
  writeFileSync(join(folder, 'vault.json'), current);
  await client.vault.open({ folder, login: MEMBERS.custodian, passphrase: PASSPHRASES.custodian });
});

test('reporters that are entered afterwards lie under a key that he never had', async () => {
  const { client, folder } = await afterSomeWork();
  await suspendLi(client);
  await client.vault.close({});
  const { session, close } = await openVault(folder, WANG, testEnvironment());
  const keysOf = (current: number) =>
    session.db
      .prepare('SELECT members FROM compartment_key JOIN compartment ON id = compartment WHERE current = ?')
      .pluck()
      .all(current);
  const recipients = session.db.prepare("SELECT name, recipient FROM member WHERE state = 'active'").all();
  const staying = (recipients as { name: string; recipient: string }[]).map(({ recipient }) => recipient).toSorted();
  expect(staying).toHaveLength(2);
  expect([keysOf(0).toSorted(), keysOf(1).toSorted()]).toEqual([staying, staying]);
  close();
});

test('what he would sign afterwards is found by the check, although the bytes are his signature', async () => {
  const { client, folder } = await afterSomeWork();
  await client.vault.close({});
  const kept = await reauthenticate(folder, LI, testEnvironment());
  const stolen = kept.member.signingKey;
  await client.vault.open({ folder, ...WANG });
  await suspendLi(client);
  await client.vault.close({});
  const vault = await openVault(folder, WANG, testEnvironment());
  try {
    const { id } = await register(vault);
    expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
    vault.ledger.writeAs(stolen, (writer) => writer.append({ type: 'LeadRead', stream: id, sections: {} }));
    const { ok, findings } = await resultOf(checkVault(vault, { incremental: false }));
    expect({ ok, codes: findings.map(({ code }) => code) }).toEqual({ ok: false, codes: ['EVENT_SIGNER'] });
  } finally {
    vault.close();
  }
});

test('a member who is suspended admits and suspends nobody any more', async () => {
  const { client, folder } = await afterSomeWork();
  await admit(client, 'leader');
  await client.vault.close({});
  const second = { login: MEMBERS.leader, passphrase: PASSPHRASES.leader };
  const stolen = (await reauthenticate(folder, second, testEnvironment())).member.signingKey;
  await client.vault.open({ folder, ...WANG });
  await client.members.suspend({ login: second.login, passphrase: PASSPHRASE });
  const li = (await client.members.list({})).find(({ login }) => login === LI.login);
  await client.vault.close({});
  const vault = await openVault(folder, WANG, testEnvironment());
  vault.ledger.writeAs(stolen, (writer) => {
    const head = { key: li?.fingerprint ?? '' };
    writer.append({ type: 'MemberSuspended', stream: vault.session.vaultId, sections: { head } });
  });
  vault.close();
  await client.vault.open({ folder, ...LI });
  expect((await client.members.list({})).find(({ login }) => login === LI.login)).toMatchObject({ state: 'active' });
});

test('nobody suspends himself or a stranger, or without the passphrase; then nothing has happened', async () => {
  const { client, folder } = await afterSomeWork();
  const before = readFileSync(join(folder, 'vault.json'));
  const suspend = (login: string, passphrase = PASSPHRASE) => codeOfCall(client.members.suspend({ login, passphrase }));
  expect(await suspend('王芳')).toBe('MEMBER_NOT_SELF');
  expect(await suspend('张三')).toBe('MEMBER_UNKNOWN');
  expect(await suspend(LI.login, LI.passphrase)).toBe('WRONG_PASSPHRASE');
  expect(readFileSync(join(folder, 'vault.json')).equals(before)).toBe(true);
  expect(await suspend(LI.login)).toBe('nothing');
  expect(await suspend(LI.login)).toBe('MEMBER_UNKNOWN');
  await client.vault.open({ folder, login: MEMBERS.custodian, passphrase: PASSPHRASES.custodian });
  expect(await suspend('王芳', PASSPHRASES.custodian)).toBe('ROLE_FORBIDDEN');
});

test('with two leaders either can go, and one is always left; the name can be used again', async () => {
  const { client, folder } = await afterSomeWork();
  await admit(client, 'leader');
  await client.vault.open({ folder, login: MEMBERS.leader, passphrase: PASSPHRASES.leader });
  await client.members.suspend({ login: '王芳', passphrase: PASSPHRASES.leader });
  expect(await codeOfCall(client.members.suspend({ login: MEMBERS.leader, passphrase: PASSPHRASES.leader }))).toBe(
    'MEMBER_NOT_SELF',
  );
  const returned = await client.members.add({
    ...{ name: '王芳', role: 'deputy', newPassphrase: PASSPHRASE, passphrase: PASSPHRASES.leader },
  });
  await client.vault.open({ folder, ...WANG });
  expect((await client.vault.summary({})).member).toMatchObject({ id: returned.id, role: 'deputy' });
  expect((await client.members.list({})).filter(({ name }) => name === '王芳').map(({ state }) => state)).toEqual([
    'active',
    'suspended',
  ]);
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});

test('an older backup opens with his passphrase, as the window says it does, and a later one does not', async () => {
  const { client, folder } = await afterSomeWork();
  const backup = async (name: string) => {
    const to = join(folder, '..', name);
    mkdirSync(to);
    return (await finished(client.vault.backup({ to }))).file;
  };
  const before = await backup('before');
  await suspendLi(client);
  const after = await backup('after');
  await client.vault.close({});
  const restore = (file: string, to: string) =>
    codeOfCall(finished(client.vault.restore({ file, to: join(folder, '..', to), device: '02', ...LI })));
  expect(await restore(before, 'a')).toBe('ROLE_FORBIDDEN');
  expect(await restore(after, 'b')).toBe('MEMBER_UNKNOWN');
});
