import { join } from 'node:path';
import { expect, test } from 'vitest';
import { admit } from '../../electron/vault/host/door.ts';
import type { VaultHost } from '../../electron/vault/host/host.ts';
import { ROLES } from '../../shared/rules/roles.ts';
import { type Client, codeOfCall, createAndOpen, inProcess } from '../fixtures/client.ts';
import { declaredCalls } from '../fixtures/contract-calls.ts';
import { draft } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

/** The calls by name, as somebody would make them who knows no types. */
type Untyped = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

async function untypedCode(client: Client, name: string): Promise<string> {
  const [area = '', call = ''] = name.split('.');
  const made = (client as unknown as Untyped)[area]?.[call];
  if (made === undefined) throw new Error(`no such call: ${name}`);
  return codeOfCall(made({}));
}

test('while the vault is locked, every call that needs an open one is refused before its input is looked at', async () => {
  const client = await inProcess();
  for (const { name, meta } of declaredCalls()) {
    const code = await untypedCode(client, name);
    if (meta.whileLocked) expect({ name, code }).not.toEqual({ name, code: 'VAULT_LOCKED' });
    else expect({ name, code }).toEqual({ name, code: 'VAULT_LOCKED' });
  }
});

test("a clerk may make no call that is the team's, and every other one", async () => {
  const client = await inProcess();
  await createAndOpen(client, join(freshFolder(), 'vault'), 'commission');
  const refused: string[] = [];
  for (const { name, meta } of declaredCalls()) {
    if (name === 'vault.close') continue;
    const code = await untypedCode(client, name);
    const may = meta.roles === 'anyone' || meta.roles.includes('clerk');
    expect({ name, refused: code === 'ROLE_FORBIDDEN' }).toEqual({ name, refused: !may });
    if (!may) refused.push(name);
  }
  expect(refused).toEqual(expect.arrayContaining(['leads.register', 'leads.act', 'leads.reporter', 'evidence.add']));
  expect(await codeOfCall(client.leads.register(draft()))).toBe('ROLE_FORBIDDEN');
});

test('each role is let to the calls that name it, and to no other', () => {
  for (const role of ROLES) {
    const host = { isOpen: () => true, vault: () => ({ member: { role } }) } as unknown as VaultHost;
    const may = (name: string) => {
      const { meta } = declaredCalls().find((one) => one.name === name) ?? {};
      if (meta === undefined) throw new Error(`no such call: ${name}`);
      try {
        admit(meta, host);
        return true;
      } catch {
        return false;
      }
    };
    for (const { name, meta } of declaredCalls()) {
      const expected = meta.roles === 'anyone' || meta.roles.includes(role);
      expect({ role, name, may: may(name) }).toEqual({ role, name, may: expected });
    }
    const keeper = ['leader', 'custodian', 'clerk'].includes(role);
    expect([may('packages.seal'), may('vault.backup'), may('vault.exportIdentity')]).toEqual([keeper, keeper, keeper]);
    expect(may('leads.register')).toBe(role !== 'clerk');
  }
});
