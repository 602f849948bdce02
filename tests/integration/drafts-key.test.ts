import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createVault } from '../../electron/vault/host/create-vault.ts';
import { launchVaultProcess } from '../../electron/vault/process/launch.ts';
import { codeOfCall, type Client, createAndOpen, FACTS, finished, inProcess } from '../fixtures/client.ts';
import { floorEnvironment } from '../fixtures/floor-cost.ts';
import { OTHER_PASSPHRASE, PASSPHRASE } from '../fixtures/test-vault.ts';
import { freshFolder } from '../support/folder.ts';
import { mixia } from '../support/mixia.ts';

const BASE64_OF_32_BYTES = /^[A-Za-z0-9+/]{43}=$/u;

async function reopenedKey(client: Client, folder: string, passphrase: string): Promise<string> {
  await client.vault.close({});
  return (await client.vault.open({ folder, passphrase })).draftsKey;
}

test('the key of drafts comes back at each opening until the secret of its member is changed', async () => {
  const client = await inProcess();
  const folder = join(freshFolder(), 'vault');
  const { draftsKey: first } = await createAndOpen(client, folder);
  expect(first).toMatch(BASE64_OF_32_BYTES);
  expect(await reopenedKey(client, folder, PASSPHRASE)).toBe(first);
  const change = { passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE };
  expect(await client.vault.changePassphrase({ ...change, cause: 'habit' })).toEqual({ draftsKey: null });
  expect(await reopenedKey(client, folder, OTHER_PASSPHRASE)).toBe(first);
  const again = { passphrase: OTHER_PASSPHRASE, newPassphrase: PASSPHRASE };
  const changed = await client.vault.changePassphrase({ ...again, cause: 'suspected' });
  const renewed = await reopenedKey(client, folder, PASSPHRASE);
  expect(renewed).toMatch(BASE64_OF_32_BYTES);
  expect(renewed).not.toBe(first);
  expect(changed).toEqual({ draftsKey: renewed });
});

test('a restored copy has the key of drafts of its member, another vault has another', async () => {
  const client = await inProcess();
  const root = freshFolder();
  mkdirSync(join(root, 'stick'));
  const { draftsKey } = await createAndOpen(client, join(root, 'vault'));
  const { file } = await finished(client.vault.backup({ to: join(root, 'stick') }));
  const to = join(root, 'restored');
  await finished(client.vault.restore({ file, to, device: '02', passphrase: PASSPHRASE }));
  expect((await client.vault.open({ folder: to, passphrase: PASSPHRASE })).draftsKey).toBe(draftsKey);
  expect((await createAndOpen(client, join(root, 'other'))).draftsKey).not.toBe(draftsKey);
});

test('only the answer to an opening, or to what renews it, has it: not a summary, and not the answer to a wrong passphrase', async () => {
  const client = await inProcess();
  const folder = join(freshFolder(), 'vault');
  const { draftsKey } = await createAndOpen(client, folder);
  expect(await client.vault.summary({})).not.toHaveProperty('draftsKey');
  const error: unknown = await client.vault.open({ folder, passphrase: OTHER_PASSPHRASE }).catch((e: unknown) => e);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(draftsKey);
  expect(await codeOfCall(client.vault.summary({}))).toBe('VAULT_LOCKED');
});

/** A vault under a derivation that the product accepts, and the key of its member's drafts as a process of its own hands it out. */
async function realVault(): Promise<{ readonly folder: string; readonly draftsKey: string; readonly root: string }> {
  const root = freshFolder();
  const folder = join(root, 'vault');
  const facts = { ...FACTS.team, level: '市', ceiling: '工作秘密' } as const;
  await createVault({ folder, ...facts, passphrase: PASSPHRASE }, floorEnvironment());
  const vault = await launchVaultProcess();
  onTestFinished(() => {
    vault.kill();
  });
  const { draftsKey } = await vault.client.vault.open({ folder, passphrase: PASSPHRASE });
  await vault.client.vault.close({});
  await vault.gone;
  return { root, folder, draftsKey };
}

test('a command prints it neither in words nor as JSON', async () => {
  const { root, folder, draftsKey } = await realVault();
  expect(draftsKey).toMatch(BASE64_OF_32_BYTES);
  const passphrase = join(root, 'passphrase');
  writeFileSync(passphrase, PASSPHRASE);
  const unlocking = ['--passphrase-file', passphrase];
  const commands = [
    ['leads', 'list', folder, ...unlocking],
    ['member', 'list', folder, ...unlocking, '--json'],
    ['leads', 'show', folder, 'ZJ01-2026-9999', ...unlocking, '--json'],
  ];
  const raw = Buffer.from(draftsKey, 'base64').toString('hex');
  for (const words of commands) {
    const { out, err } = await mixia(...words);
    expect({ words, silent: (out + err).trim() === '' }).toEqual({ words, silent: false });
    expect([draftsKey, raw, 'draftsKey'].filter((text) => (out + err).includes(text))).toEqual([]);
  }
});
