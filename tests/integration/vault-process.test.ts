import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { createVault } from '../../electron/vault/host/create-vault.ts';
import { openVault } from '../../electron/vault/host/open-vault.ts';
import { launchVaultProcess, type VaultProcess } from '../../electron/vault/process/launch.ts';
import type { Progress } from '../../shared/contract/call.ts';
import { SENTENCES } from '../../shared/errors/sentences.ts';
import { pause, startChild } from '../fixtures/child-process.ts';
import { codeOfCall, createAndOpen, FACTS, finished, refusedWith } from '../fixtures/client.ts';
import { floorEnvironment } from '../fixtures/floor-cost.ts';
import { OTHER_PASSPHRASE, PASSPHRASE } from '../fixtures/test-vault.ts';
import { draft, resultOf } from '../fixtures/vault.ts';
import { noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';

const ENV = floorEnvironment();
const made = mkdtempSync(join(tmpdir(), 'mixia-process-'));

// The process knows no cheap derivation: one vault is made as cheap as it takes, and each test gets a copy of it.
beforeAll(async () => {
  const facts = { ...FACTS.team, level: '市', ceiling: '工作秘密' } as const;
  await createVault({ folder: join(made, 'vault'), ...facts, passphrase: PASSPHRASE }, ENV);
});

afterAll(() => {
  rmSync(made, { recursive: true, force: true });
});

function closedVault(): string {
  const folder = join(freshFolder(), 'vault');
  cpSync(join(made, 'vault'), folder, { recursive: true });
  return folder;
}

async function launched(): Promise<VaultProcess> {
  const vault = await launchVaultProcess();
  onTestFinished(() => {
    vault.kill();
  });
  return vault;
}

/** Whether a process is there and not a zombie. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(20);
}

/** A vault, and a process that has it open. */
async function openedThere() {
  const folder = closedVault();
  const vault = await launched();
  await vault.client.vault.open({ folder, passphrase: PASSPHRASE });
  return { ...vault, folder };
}

async function expectClean(folder: string): Promise<number> {
  const vault = await openVault(folder, { passphrase: PASSPHRASE }, ENV);
  try {
    expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
    return Number(vault.ledger.db.prepare('SELECT count(*) FROM lead').pluck().get());
  } finally {
    vault.close();
  }
}

test('a vault in a process of its own is made, opened, written, read and locked, and the lock ends the process', async () => {
  const { client, pid, gone } = await launched();
  const folder = join(freshFolder(), 'vault');
  const summary = await createAndOpen(client, folder);
  expect(summary).toMatchObject({ kind: 'team', code: 'ZJ01', member: { name: '王芳', role: 'leader' } });
  const { number } = await client.leads.register(draft());
  const { total, leads } = await client.leads.list({ search: '礼金' });
  expect([total, leads[0]?.number]).toEqual([1, number]);
  expect(await client.leads.show({ lead: number })).toMatchObject({ number, problem: '反映其收受礼金。' });
  expect(await client.vault.close({})).toEqual({});
  await gone;
  expect(isAlive(pid)).toBe(false);
  expect(await codeOfCall(client.leads.list({}))).toBe('VAULT_LOCKED');
});

test('long work streams its progress through the process, and its result', async () => {
  const { client } = await openedThere();
  const file = join(freshFolder(), 'ledger.csv');
  writeFileSync(file, ledgerCsv(messyLedger({ rows: 300 })));
  const seen: Progress[] = [];
  const result = await finished(client.leads.importLedger({ file }), seen);
  expect(result).toMatchObject({ read: 300, registered: 300, rejected: [] });
  expect(seen.map(({ stage }) => stage)).toContain('writing');
  expect(seen.every(({ done }) => done >= 0)).toBe(true);
  expect((await client.leads.list({})).total).toBe(300);
  expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, findings: [] });
});

test('long work is broken off when the caller stops, and nothing of it stays', async () => {
  const { client, folder } = await openedThere();
  const { number } = await client.leads.register(draft());
  const file = join(freshFolder(), 'big');
  writeFileSync(file, noise(60_000_000));
  const stop = new AbortController();
  const work = await client.evidence.add({ lead: number, files: [file] }, { signal: stop.signal });
  await work.next();
  stop.abort();
  await expect(
    (async () => {
      for (;;) if ((await work.next()).done === true) return;
    })(),
  ).rejects.toThrow();
  expect((await client.evidence.list({ lead: number })).length).toBe(0);
  expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, evidence: 0 });
  await client.vault.close({});
  await expectClean(folder);
});

test('codes and Chinese sentences of refusals survive the transport, and nothing else does', async () => {
  const { client, folder } = await openedThere();
  expect(await refusedWith(client.leads.show({ lead: 'ZJ01-2026-9999' }))).toEqual({
    code: 'LEAD_NOT_FOUND',
    message: SENTENCES.LEAD_NOT_FOUND,
  });
  const preview = finished(client.leads.previewImport({ file: join(folder, 'nothing.csv') }));
  expect(await refusedWith(preview)).toEqual({ code: 'FILE_NOT_FOUND', message: SENTENCES.FILE_NOT_FOUND });
  const above = await refusedWith(client.leads.register(draft({ classification: '秘密' })));
  expect(above).toEqual({ code: 'LEAD_ABOVE_CEILING', message: expect.stringContaining('工作秘密') as string });
  const other = await launched();
  expect(await codeOfCall(other.client.vault.open({ folder, passphrase: PASSPHRASE }))).toBe('VAULT_IN_USE');
  expect(await codeOfCall(other.client.leads.list({}))).toBe('VAULT_LOCKED');
  const error: unknown = await client.leads.show({ lead: 'x' }).catch((reason: unknown) => reason);
  const told = JSON.stringify(
    error,
    Object.getOwnPropertyNames(error).filter((name) => name !== 'stack'),
  );
  expect(told).not.toMatch(/electron\/vault|node_modules|SELECT/u);
});

test('a wrong passphrase leaves the process locked and ready for the right one', async () => {
  const folder = closedVault();
  const { client } = await launched();
  expect(await codeOfCall(client.vault.open({ folder, passphrase: OTHER_PASSPHRASE }))).toBe('WRONG_PASSPHRASE');
  expect(await codeOfCall(client.vault.summary({}))).toBe('VAULT_LOCKED');
  await client.vault.open({ folder, passphrase: PASSPHRASE });
  expect(await client.vault.summary({})).toMatchObject({ code: 'ZJ01' });
});

test('killed in the middle of an import, the vault is clean and can be opened by another process at once', async () => {
  const { client, kill, gone, folder } = await openedThere();
  const file = join(freshFolder(), 'ledger.csv');
  writeFileSync(file, ledgerCsv(messyLedger({ rows: 3000 })));
  const work = await client.leads.importLedger({ file });
  const broken = (async () => {
    for (;;) {
      const step = await work.next();
      if (step.done === true) return 'done';
      if (step.value.stage === 'writing') kill();
    }
  })();
  await expect(broken).rejects.toThrow();
  await gone;
  expect(await expectClean(folder)).toBe(0);
});

test('the end of whoever started it ends the vault process, and frees the vault', async () => {
  const folder = closedVault();
  const parent = startChild('process-child.ts', [folder]);
  const pid = Number(await parent.nextLine());
  expect(isAlive(pid)).toBe(true);
  expect(await codeOfCall((await launched()).client.vault.open({ folder, passphrase: PASSPHRASE }))).toBe(
    'VAULT_IN_USE',
  );
  await parent.kill();
  await untilGone(pid);
  await expectClean(folder);
});

test('the process inherits no environment and gives away no passphrase in what the system shows of it', async () => {
  const { pid } = await openedThere();
  const shown = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${String(pid)}/${name}`, 'utf8')).join('\0');
  expect(shown).toContain('electron/vault/process/main.ts');
  expect(shown).not.toContain(PASSPHRASE);
  expect(readFileSync(`/proc/${String(pid)}/environ`, 'utf8')).not.toMatch(/HOME=|PATH=|npm_/u);
});

type Untyped = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

/** What somebody would send who controls the other end. */
const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  42,
  'text',
  [],
  [[{}]],
  { lead: 1 },
  { lead: ['ZJ01'] },
  { lead: 'x'.repeat(10_000_000) },
  { lead: 'x', extra: true },
  JSON.parse('{"constructor":{"prototype":{"admin":true}},"lead":"x"}'),
  { lead: new Date(0) },
  { lead: new Map([['a', 1]]) },
  { lead: 10n },
  Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${String(index)}`, index])),
];

test('hostile shapes are refused as invalid input, and the process goes on answering', async () => {
  const { client, pid } = await openedThere();
  const calls = client as unknown as Untyped;
  const show = calls['leads']?.['show'];
  if (show === undefined) throw new Error('no such call');
  for (const [index, input] of HOSTILE.entries()) {
    expect({ index, code: await codeOfCall(show(input)) }).toEqual({ index, code: 'INPUT_INVALID' });
  }
  // The transport drops this key, so that what is left is a good call about a lead that there is not.
  const planted: unknown = JSON.parse('{"lead":"x","__proto__":{"admin":true}}');
  expect(await codeOfCall(show(planted))).toMatch(/^(?:INPUT_INVALID|LEAD_NOT_FOUND)$/u);
  let nested: unknown = 'x';
  for (let depth = 0; depth < 2000; depth += 1) nested = [nested];
  expect(await codeOfCall(show({ lead: nested }))).toBe('INPUT_INVALID');
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  for (const name of ['constructor', '__proto__', 'hasOwnProperty', 'nothing', '../leads']) {
    const area = calls[name] ?? calls['leads'];
    const call = area?.[name];
    if (call !== undefined) await expect(call({}), name).rejects.toThrow();
  }
  expect(isAlive(pid)).toBe(true);
  expect((await client.leads.list({})).total).toBe(0);
});

test('messages that are no calls at all do not end the process', async () => {
  const entry = new URL('../../electron/vault/process/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [entry], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  for (const message of ['', 'null', '{"i":1}', 7, null, { p: {} }, new Uint8Array(100_000)]) {
    child.send(message as never);
  }
  const answer = once(child, 'message');
  child.send('{"i":"1","p":{"u":"/vault/status","b":{"json":{"folder":"/nowhere"}}}}');
  expect(JSON.stringify(await answer)).toContain('VAULT_NOT_FOUND');
  expect(isAlive(child.pid ?? 0)).toBe(true);
});
