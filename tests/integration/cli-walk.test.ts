import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import type { EvidenceItem } from '../../shared/contract/evidence.ts';
import type { LeadFile } from '../../shared/contract/lead-file.ts';
import type { LeadRow } from '../../shared/contract/lead-row.ts';
import type { ImportResult } from '../../shared/contract/leads.ts';
import type { InspectResult, OpenResult, PackageRow, SealResult } from '../../shared/contract/packages.ts';
import { noise } from '../support/bytes.ts';
import { mixiaJson } from '../support/mixia.ts';
import {
  type CommandVault,
  jsonFile,
  lowerCosts,
  makeByCommand,
  makeTwoVaults,
  type TwoVaults,
} from '../support/two-vaults.ts';

const ROWS = 500;
const VOLUME = 16 * 1_048_576;
const SIZES = { 'empty.txt': 0, 'note.txt': 1024, '录像.mp4': 50 * 1_048_576 };

type Walk = TwoVaults & {
  readonly root: string;
  readonly stick: string;
  /** The three leads that the walk works on, newest first. */
  leads: string[];
  first: string;
};

const walk = { root: mkdtempSync(join(tmpdir(), 'mixia-walk-')), leads: [] as string[], first: '' } as unknown as Walk;

beforeAll(async () => {
  const stick = join(walk.root, 'stick');
  mkdirSync(stick);
  const vaults = await makeTwoVaults(walk.root, makeByCommand);
  await lowerCosts(vaults);
  Object.assign(walk, vaults, { stick });
});

afterAll(() => {
  rmSync(walk.root, { recursive: true, force: true });
});

const listed = ({ folder, key }: CommandVault, ...words: readonly string[]) =>
  mixiaJson<{ total: number; leads: LeadRow[] }>('leads', 'list', folder, ...words, ...key);
const shown = ({ folder, key }: CommandVault, lead: string) =>
  mixiaJson<LeadFile>('leads', 'show', folder, lead, ...key);
const checked = ({ folder, key }: CommandVault) =>
  mixiaJson<{ ok: boolean; findings: unknown[]; evidence: number }>('vault', 'check', folder, ...key);
const packagesOf = ({ folder, key }: CommandVault) => mixiaJson<PackageRow[]>('package', 'list', folder, ...key);
const opened = ({ folder, key }: CommandVault, file: string) =>
  mixiaJson<OpenResult>('package', 'open', folder, file, '-o', walk.stick, ...key);

function sealed(purpose: string): Promise<SealResult> {
  const { folder, key } = walk.team;
  const words = ['--to', walk.commission.code, '--all', '--purpose', purpose, '-o', walk.stick];
  return mixiaJson<SealResult>('package', 'seal', folder, ...words, '--volume-size', String(VOLUME), ...key);
}

function act(lead: string, action: unknown): Promise<unknown> {
  const { folder, key } = walk.team;
  return mixiaJson('leads', 'act', folder, lead, '--file', jsonFile(walk.root, 'ACTION.json', action), ...key);
}

function evidenceFile(name: string, size: number): string {
  const path = join(walk.root, name);
  writeFileSync(path, noise(size, size + 7));
  return path;
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

test('a messy ledger of 500 rows is looked at first, and then registered whole', async () => {
  const { folder, key } = walk.team;
  const ledger = messyLedger({ rows: ROWS });
  const file = join(walk.root, '台账.csv');
  writeFileSync(file, ledgerCsv(ledger));
  const preview = await mixiaJson<ImportResult>('leads', 'import', folder, file, '--dry-run', ...key);
  expect(preview).toMatchObject({ read: ROWS, dryRun: true, rejected: [] });
  expect((await listed(walk.team)).total).toBe(0);
  const done = await mixiaJson<ImportResult>('leads', 'import', folder, file, ...key);
  expect(done).toMatchObject({ read: ROWS, registered: ROWS, dryRun: false, rejected: [] });
  expect(done.duplicates.map(({ row }) => row)).toEqual(ledger.repeats);
  const { total, leads } = await listed(walk.team, '--limit', '3');
  expect(total).toBe(ROWS);
  walk.leads = leads.map(({ number }) => number);
});

test('evidence of 0 bytes, 1 KB and 50 MB goes in and comes out the same', async () => {
  const { folder, key } = walk.team;
  const [lead = ''] = walk.leads;
  const files = Object.entries(SIZES).map(([name, size]) => evidenceFile(name, size));
  const items = await mixiaJson<EvidenceItem[]>('evidence', 'add', folder, lead, ...files, ...key);
  expect(items.map(({ name, size, sha256: digest }) => ({ name, size, digest }))).toEqual(
    files.map((path) => ({ name: basename(path), size: statSync(path).size, digest: sha256(path) })),
  );
  for (const [index, { id }] of items.entries()) {
    const copy = join(walk.root, `out-${String(index)}`);
    await mixiaJson('evidence', 'export', folder, id, '-o', copy, ...key);
    expect(sha256(copy)).toBe(sha256(files[index] ?? ''));
  }
  expect((await shown(walk.team, lead)).evidence.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
});

test('a package in volumes is inspected, opened, and its receipt brought home: accepted on both sides', async () => {
  const seal = await sealed('按月报送');
  expect(seal).toMatchObject({ sequence: 1, leads: ROWS, evidence: 3 });
  expect(seal.files.length).toBe(4);
  walk.first = seal.files[0] ?? '';
  expect(walk.first).toMatch(/MX-ZJ01-01-SJW-\d{8}-0001\.mxp\.001$/u);
  const { folder, key } = walk.commission;
  const seen = await mixiaJson<InspectResult>('package', 'inspect', folder, walk.first, ...key);
  expect(seen).toMatchObject({ verified: true, sequence: 1, findings: [], summary: { leads: ROWS, files: 3 } });
  expect((await listed(walk.commission)).total).toBe(0);
  expect((await listed(walk.team, '--view', '已报送未收回执', '--limit', '1')).total).toBe(ROWS);
  const open = await opened(walk.commission, walk.first);
  expect(open).toMatchObject({ sequence: 1, leads: ROWS, evidence: 3, findings: [], alreadyTaken: false });
  expect((await listed(walk.commission)).total).toBe(ROWS);
  const home = await opened(walk.team, open.receipt?.files[0] ?? '');
  expect(home).toMatchObject({ kind: 'receipt', findings: [], receipt: null });
  expect((await listed(walk.team, '--view', 'changed', '--counterpart', 'SJW')).total).toBe(0);
  for (const [vault, direction] of [[walk.team, 'out'] as const, [walk.commission, 'in'] as const]) {
    const rows = (await packagesOf(vault)).filter((row) => row.kind === 'leads');
    expect(rows).toMatchObject([{ id: seal.packageId, direction, sequence: 1, state: 'accepted' }]);
  }
});

test('the same package again changes nothing, says so, and gives a fresh receipt', async () => {
  const before = await checked(walk.commission);
  const again = await opened(walk.commission, walk.first);
  expect(again.alreadyTaken).toBe(true);
  expect(again.findings).not.toEqual([]);
  expect(again.receipt?.files).toHaveLength(1);
  expect((await listed(walk.commission)).total).toBe(ROWS);
  expect((await checked(walk.commission)).evidence).toBe(before.evidence);
  await opened(walk.team, again.receipt?.files[0] ?? '');
});

test('after a correction, a voided lead and a new file a second package carries only these', async () => {
  const [filed = '', corrected = '', voided = ''] = walk.leads;
  await act(corrected, { action: 'correct', reason: '核对原件', changes: { amountFen: 123_456 } });
  await act(voided, { action: 'void', reason: '重复登记' });
  const { folder, key } = walk.team;
  await mixiaJson('evidence', 'add', folder, filed, evidenceFile('补充.txt', 300), ...key);
  const seal = await sealed('补充报送');
  expect(seal).toMatchObject({ sequence: 2, leads: 3, evidence: 1 });
  const inspected = ['package', 'inspect', walk.commission.folder, seal.files[0] ?? '', ...walk.commission.key];
  // One event of each lead, and the approval.
  expect((await mixiaJson<InspectResult>(...inspected)).summary).toMatchObject({ leads: 3, events: 4, files: 1 });
  const open = await opened(walk.commission, seal.files[0] ?? '');
  expect(open).toMatchObject({ leads: 3, evidence: 1, findings: [] });
  await opened(walk.team, open.receipt?.files[0] ?? '');
  const state = async (lead: string) => {
    const { amountFen, status, evidence } = await shown(walk.commission, lead);
    return { amountFen, status, files: evidence.length };
  };
  expect((await state(corrected)).amountFen).toBe(123_456);
  expect((await state(voided)).status).toBe('void');
  expect((await state(filed)).files).toBe(4);
  expect((await listed(walk.commission)).total).toBe(ROWS);
});

test('both vaults are clean from end to end', async () => {
  expect(await checked(walk.team)).toMatchObject({ ok: true, findings: [], evidence: 4 });
  expect(await checked(walk.commission)).toMatchObject({ ok: true, findings: [], evidence: 4 });
});
