import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVault } from '../../electron/vault/host/open-vault.ts';
import { freshFolder } from '../support/folder.ts';
import { type Client, codeOfCall, createAndOpen, finished, inProcess } from '../fixtures/client.ts';
import { OTHER_PASSPHRASE, PASSPHRASE } from '../fixtures/test-vault.ts';
import { draft, testEnvironment } from '../fixtures/vault.ts';

const THIRD_PASSPHRASE = '白发三千丈 缘愁似个长';
const REPORTER = { name: '赵一', contact: '13900000000' };

const registered = async (client: Client, name: string) =>
  (await client.leads.register(draft({ signature: '实名', reporter: { ...REPORTER, name } }))).number;
const reporterOf = (client: Client, lead: string, passphrase: string) =>
  client.leads.reporter({ lead, reason: '核实', passphrase });
const checked = (client: Client) => finished(client.vault.check({ incremental: false }));

/** A vault with a lead whose reporter is known, and a backup of that state. */
async function vaultWithReporter() {
  const root = freshFolder();
  const [folder, stick] = [join(root, 'vault'), join(root, 'stick')];
  mkdirSync(stick);
  const client = await inProcess();
  await createAndOpen(client, folder);
  const lead = await registered(client, '赵一');
  const { file } = await finished(client.vault.backup({ to: stick }));
  return { root, folder, client, lead, backup: file };
}

/** Locks the vault; the old passphrase is refused then, and the new one opens it. */
async function expectOnly(client: Client, folder: string, old: string, current: string): Promise<void> {
  await client.vault.close({});
  expect(await codeOfCall(client.vault.open({ folder, passphrase: old }))).toBe('WRONG_PASSPHRASE');
  await client.vault.open({ folder, passphrase: current });
}

test('a passphrase changed as a habit replaces the old one, and nothing else', async () => {
  const { folder, client, lead } = await vaultWithReporter();
  const before = await client.members.list({});
  await client.vault.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE, cause: 'habit' });
  await expectOnly(client, folder, PASSPHRASE, OTHER_PASSPHRASE);
  expect(await client.members.list({})).toEqual(before);
  expect(existsSync(join(folder, 'vault-1.db'))).toBe(true);
  expect(await codeOfCall(reporterOf(client, lead, PASSPHRASE))).toBe('WRONG_PASSPHRASE');
  expect(await reporterOf(client, lead, OTHER_PASSPHRASE)).toEqual(REPORTER);
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});

test('a passphrase that may be known to another takes member key and vault key with it, and loses nothing', async () => {
  const { folder, client, lead } = await vaultWithReporter();
  const [before] = await client.members.list({});
  const changing = { passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE, cause: 'suspected' } as const;
  await client.vault.changePassphrase(changing);
  // The session goes on under the new keys, without being opened again.
  const later = await registered(client, '赵二');
  expect(await reporterOf(client, lead, OTHER_PASSPHRASE)).toEqual(REPORTER);
  expect(await reporterOf(client, later, OTHER_PASSPHRASE)).toEqual({ ...REPORTER, name: '赵二' });
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });

  await expectOnly(client, folder, PASSPHRASE, OTHER_PASSPHRASE);
  const [after, ...others] = await client.members.list({});
  // The old key stays in the list, so that what it signed has a name.
  expect(others).toEqual([{ ...before, state: 'replaced', until: after?.since }]);
  expect(after).toMatchObject({ name: before?.name, role: before?.role });
  expect(after?.fingerprint).not.toBe(before?.fingerprint);
  expect([existsSync(join(folder, 'vault-1.db')), existsSync(join(folder, 'vault-2.db'))]).toEqual([false, true]);
  expect(await reporterOf(client, lead, OTHER_PASSPHRASE)).toEqual(REPORTER);
  expect(await reporterOf(client, later, OTHER_PASSPHRASE)).toEqual({ ...REPORTER, name: '赵二' });
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});

test('events of the old key and of the new one stand in one log, each signed by the key of its time', async () => {
  const { folder, client } = await vaultWithReporter();
  await client.vault.changePassphrase({
    ...{ passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE, cause: 'suspected' },
  });
  await registered(client, '赵二');
  await client.vault.changePassphrase({
    ...{ passphrase: OTHER_PASSPHRASE, newPassphrase: THIRD_PASSPHRASE, cause: 'suspected' },
  });
  await registered(client, '赵三');
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
  await client.vault.close({});
  const vault = await openVault(folder, { passphrase: THIRD_PASSPHRASE }, testEnvironment());
  const rows = vault.ledger.db.prepare('SELECT type, body FROM event ORDER BY seq').all();
  vault.close();
  const leads = (rows as { type: string; body: Buffer }[]).filter(({ type }) => type === 'LeadRegistered');
  const actors = leads.map(({ body }) => (JSON.parse(body.toString()) as { actor: string }).actor);
  expect(new Set(actors).size).toBe(3);
});

test('an old backup opens with the passphrase of its time, and with no later one', async () => {
  const { root, client, lead, backup } = await vaultWithReporter();
  const changing = { passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE, cause: 'suspected' } as const;
  await client.vault.changePassphrase(changing);
  await client.vault.close({});
  const to = join(root, 'restored');
  const restore = (passphrase: string) =>
    finished(client.vault.restore({ file: backup, to, device: '02', passphrase }));
  expect(await codeOfCall(restore(OTHER_PASSPHRASE))).toBe('WRONG_PASSPHRASE');
  expect(existsSync(join(to, 'vault.json'))).toBe(false);
  await restore(PASSPHRASE);
  await client.vault.open({ folder: to, passphrase: PASSPHRASE });
  expect(await reporterOf(client, lead, PASSPHRASE)).toEqual(REPORTER);
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});

test('the old key file, put back by whoever has the disk, lets nobody in', async () => {
  const { root, folder, client } = await vaultWithReporter();
  const [current, kept] = [join(folder, 'vault.json'), join(root, 'kept.json')];
  copyFileSync(current, kept);
  await client.vault.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE, cause: 'habit' });
  await client.vault.close({});
  const now = readFileSync(current);
  copyFileSync(kept, current);
  expect(await codeOfCall(client.vault.open({ folder, passphrase: PASSPHRASE }))).toBe('VAULT_FILE_OLD');
  writeFileSync(current, now);
  await client.vault.open({ folder, passphrase: OTHER_PASSPHRASE });
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});

test('a change with a wrong or a poor passphrase is refused, and changes nothing', async () => {
  const { folder, client } = await vaultWithReporter();
  for (const cause of ['habit', 'suspected'] as const) {
    const change = (passphrase: string, newPassphrase: string) =>
      codeOfCall(client.vault.changePassphrase({ passphrase, newPassphrase, cause }));
    expect(await change(OTHER_PASSPHRASE, THIRD_PASSPHRASE)).toBe('WRONG_PASSPHRASE');
    expect(await change(PASSPHRASE, '1234')).toBe('PASSPHRASE_TOO_SHORT');
    expect(await change(PASSPHRASE, 'password')).toBe('PASSPHRASE_TOO_COMMON');
  }
  await registered(client, '赵二');
  await expectOnly(client, folder, OTHER_PASSPHRASE, PASSPHRASE);
  expect(await checked(client)).toMatchObject({ ok: true, findings: [] });
});
