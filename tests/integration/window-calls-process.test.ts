import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchVaultProcess, type VaultProcess } from '../../electron/vault/process/launch.ts';
import { type Client, codeOfCall, createAndOpen, finished, inProcess, refusedWith } from '../fixtures/client.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { draft } from '../fixtures/vault.ts';

const REPORTER = { name: '欧阳锦', contact: '13911112222' };
const TO = { copies: 2, recipient: '市纪委监委督导组', purpose: '调阅' };

/** A team's vault in a process of its own, with a lead of a reporter's, and the stick. */
const s = { root: mkdtempSync(join(tmpdir(), 'mixia-calls-')) } as unknown as {
  readonly root: string;
  readonly vault: VaultProcess;
  readonly client: Client;
  readonly lead: { readonly id: string; readonly number: string };
};

beforeAll(async () => {
  const vault = await launchVaultProcess();
  const { client } = vault;
  Object.assign(s, { vault, client });
  mkdirSync(join(s.root, 'stick'));
  const { draftsKey } = await createAndOpen(client, join(s.root, 'team'));
  expect(Buffer.from(draftsKey, 'base64')).toHaveLength(32);
  const lead = await client.leads.register(draft({ signature: '实名', reporter: REPORTER }));
  Object.assign(s, { lead });
});

afterAll(() => {
  s.vault.kill();
  rmSync(s.root, { recursive: true, force: true });
});

/** The commission's card comes to the team. */
async function meetCommission(): Promise<void> {
  const commission = await inProcess();
  await createAndOpen(commission, join(s.root, 'commission'), 'commission');
  const file = join(s.root, 'commission.mixia-card.json');
  const { fingerprint } = await commission.cards.export({ to: file });
  await s.client.cards.import({ file, fingerprint });
}

test('a lead sheet and a ledger are printed over the channel, without a word of the reporter', async () => {
  const { client, lead } = s;
  const sheet = await client.documents.print({ what: { kind: 'lead-sheet', lead: lead.number }, ...TO });
  expect(sheet).toMatchObject({ kind: 'lead-sheet', printed: { ...TO, by: '王芳' }, lead: { id: lead.id } });
  const list = await client.documents.print({ what: { kind: 'ledger', view: 'open', search: '礼金' }, ...TO });
  expect(list).toMatchObject({ kind: 'ledger', title: '在办', search: '礼金', rows: [{ id: lead.id }] });
  const text = JSON.stringify([sheet, list]);
  expect([REPORTER.name, REPORTER.contact].filter((secret) => text.includes(secret))).toEqual([]);
});

test('a package is planned, sealed as planned, and its slip printed', async () => {
  const { client, lead } = s;
  expect(await codeOfCall(client.packages.plan({ to: 'ZJ00', leads: 'all' }))).toBe('CARD_UNKNOWN');
  await meetCommission();
  const planned = await client.packages.plan({ to: 'ZJ00', leads: [lead.number] });
  // Its registration, and the two dates that are past by any clock of today: the opinion, and the news to the reporter.
  expect(planned).toMatchObject({ events: 3, files: 0, bytes: 0, classification: '工作秘密', lastReceiptAt: null });
  expect(planned.leads).toMatchObject([{ id: lead.id, reporter: true }]);
  const sealing = { to: 'ZJ00', leads: [lead.number], purpose: '报送', folder: join(s.root, 'stick') };
  const sealed = await finished(client.packages.seal({ ...sealing, passphrase: PASSPHRASE }));
  expect([sealed.leads, sealed.evidence]).toEqual([planned.leads.length, planned.files]);
  const slip = await client.documents.print({ what: { kind: 'handover', package: sealed.packageId }, ...TO });
  expect(slip).toMatchObject({
    kind: 'handover',
    package: { sequence: 1 },
    from: { code: 'ZJ01' },
    to: { code: 'ZJ00' },
  });
});

test('a ledger is taken in with the answer about rows without a disposal', async () => {
  const { client } = s;
  const file = join(s.root, 'ledger.csv');
  writeFileSync(file, '收到时间,被反映人,主要问题\n2024-03-02,李某,收受礼品\n2024-04-02,王某,公车私用\n');
  expect(await finished(client.leads.previewImport({ file }))).toMatchObject({ registered: 2, toComplete: 2 });
  const taken = await finished(client.leads.importLedger({ file, openRows: 'closed' }));
  expect(taken).toMatchObject({ registered: 2, toComplete: 0 });
  expect(taken.sample.map(({ subjects, status }) => [subjects, status])).toEqual([
    ['李某', 'closed'],
    ['王某', 'closed'],
  ]);
  expect(await codeOfCall(finished(client.leads.importLedger({ file, openRows: 'open' as never })))).toBe(
    'INPUT_INVALID',
  );
  expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, findings: [] });
});

test('orders out of form and things that are not there are refused, and nothing is recorded of them', async () => {
  const { client, lead } = s;
  const { events: before } = await finished(client.vault.check({}));
  const sheet = { kind: 'lead-sheet', lead: lead.number } as const;
  const wrong: readonly object[] = [
    { what: sheet },
    { what: sheet, ...TO, copies: 0 },
    { what: sheet, ...TO, copies: 100 },
    { what: sheet, ...TO, recipient: '' },
    { what: sheet, ...TO, recipient: 'a\u0000b' },
    { what: sheet, ...TO, recipient: '长'.repeat(201) },
    { what: { ...sheet, reporter: true }, ...TO },
    { what: { kind: 'reporter', lead: lead.number }, ...TO },
    { what: { kind: 'ledger', view: 'secret' }, ...TO },
    { what: { kind: 'handover', package: '../x' }, ...TO },
  ];
  for (const input of wrong) {
    expect({ input, code: await codeOfCall(client.documents.print(input as never)) }).toEqual({
      input,
      code: 'INPUT_INVALID',
    });
  }
  const unknown = client.documents.print({ what: { kind: 'lead-sheet', lead: 'ZJ01-2026-9999' }, ...TO });
  expect(await codeOfCall(unknown)).toBe('LEAD_NOT_FOUND');
  expect((await finished(client.vault.check({}))).events).toBe(before);
});

test('a locked vault prints, plans and shows nothing', async () => {
  const { client, lead, vault } = s;
  await client.vault.close({});
  await vault.gone;
  const code = async (call: Promise<unknown>) => (await refusedWith(call)).code;
  const print = client.documents.print({ what: { kind: 'lead-sheet', lead: lead.id }, ...TO });
  expect(await code(print)).toBe('VAULT_LOCKED');
  expect(await code(client.packages.plan({ to: 'ZJ00', leads: 'all' }))).toBe('VAULT_LOCKED');
});
