import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOfCall, createAndOpen } from '../fixtures/client.ts';
import { draft } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';
import { startUtilityVault } from '../support/utility-vault.ts';

const ENTRY = join(import.meta.dirname, '../../electron/vault/process/utility.ts');

test('it serves the contract over the port that it is given, and a lock ends it', async () => {
  const { client, gone } = await startUtilityVault(ENTRY);
  expect(await codeOfCall(client.leads.list({}))).toBe('VAULT_LOCKED');
  await createAndOpen(client, join(freshFolder(), 'vault'));
  const { number } = await client.leads.register(draft());
  expect((await client.leads.list({})).leads.map((lead) => lead.number)).toEqual([number]);
  expect(await client.vault.close({})).toEqual({});
  expect(await gone).toBe(0);
});

test('a window that is gone takes it along', async () => {
  const { port, gone } = await startUtilityVault(ENTRY);
  port.close();
  expect(await gone).toBe(0);
});

test('messages that are no calls are dropped, and it goes on answering', async () => {
  const { client, port } = await startUtilityVault(ENTRY);
  for (const message of ['', 'null', '{"i":1}', 7, 4e9, null, undefined, { p: {} }, [1], new Uint8Array(100_000)])
    port.postMessage(message);
  expect(await codeOfCall(client.vault.status({ folder: '/nowhere' }))).toBe('VAULT_NOT_FOUND');
});
