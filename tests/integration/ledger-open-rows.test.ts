import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { importDeps } from '../../electron/vault/host/import-deps.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { type ImportInput, importLedger, previewImport } from '../../electron/vault/import/import-ledger.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { type OpenRows } from '../../shared/domain/import/open-rows.ts';
import type { ImportResult } from '../../shared/contract/leads.ts';
import { register, resultOf, teamVault } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';
import { mixiaJson } from '../support/mixia.ts';
import { makeVault } from '../support/two-vaults.ts';

/** Five rows: one closed, one with a mode, one with words that tell nothing, two of which nothing is said. */
const LEDGER = [
  '编号,收到时间,被反映人,单位,职务,主要问题,处置方式,办理结果,备注',
  '旧1,2025-11-03,张三,某局,科长,某问题,,已办结,',
  '旧2,2025-06-02,李四,某局,,另一问题,函询,,',
  '旧3,2026-01-05,"王五、赵六",某中心,主任,又一问题,,,',
  '旧4,2024-02-06,钱七,某局,,第四个问题,,,',
  '旧5,2025-12-07,孙八,某局,,第五个问题,,材料在收集,',
];

function fileOf(lines: readonly string[] = LEDGER): string {
  const path = join(freshFolder(), 'ledger.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}

const take = (vault: OpenVault, openRows: OpenRows, input: Partial<ImportInput> = {}) =>
  resultOf(importLedger(importDeps(vault), { file: fileOf(), openRows, ...input }));
const preview = (vault: OpenVault, file = fileOf()) => resultOf(previewImport(importDeps(vault), { file }));

/** Status and due date by the old number. */
function standing(vault: OpenVault): Record<string, readonly [string, string | null]> {
  const { leads } = listLeads(vault, { limit: 100, withTotal: false });
  return Object.fromEntries(leads.map(({ originalNumber, status, dueOn }) => [originalNumber, [status, dueOn]]));
}

function completions(vault: OpenVault): readonly Readonly<Record<string, unknown>>[] {
  const streams = vault.ledger.db.prepare("SELECT stream FROM event WHERE type = 'LeadCompleted'").pluck().all();
  return (streams as string[]).flatMap((stream) =>
    vault.ledger.store
      .stream(stream)
      .filter(({ type }) => type === 'LeadCompleted')
      .map(({ sections }) => sections),
  );
}

async function expectClean(vault: OpenVault): Promise<void> {
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
}

const KNOWN = { 旧1: ['closed', null], 旧2: ['talk-inquiry', null] } as const;

test('a preview says how many rows the question is about, and shows the first leads as they were understood', async () => {
  const vault = await teamVault();
  const seen = await preview(vault);
  expect(seen).toMatchObject({ read: 5, registered: 5, toComplete: 3, dryRun: true });
  expect(seen.sample.slice(0, 3)).toEqual([
    {
      ...{ row: 2, receivedOn: '2025-11-03', subjects: '张三', organisation: '某局 科长', problem: '某问题' },
      ...{ originalNumber: '旧1', status: 'closed' },
    },
    {
      ...{ row: 3, receivedOn: '2025-06-02', subjects: '李四', organisation: '某局', problem: '另一问题' },
      ...{ originalNumber: '旧2', status: 'talk-inquiry' },
    },
    {
      ...{ row: 4, receivedOn: '2026-01-05', subjects: '王五、赵六', organisation: '某中心 主任', problem: '又一问题' },
      ...{ originalNumber: '旧3', status: 'to-complete' },
    },
  ]);
  expect(listLeads(vault, { limit: 1, withTotal: true }).total).toBe(0);
});

test('of a long ledger the first ten leads are shown, and after the import the same', async () => {
  const vault = await teamVault();
  const rows = Array.from({ length: 25 }, (_, at) => `旧${at},2025-01-${25 - at},人${at},某局,,问题${at},,,`);
  const file = fileOf([LEDGER[0] ?? '', ...rows]);
  const seen = await preview(vault, file);
  expect(seen.sample.map(({ originalNumber }) => originalNumber)).toEqual(
    Array.from({ length: 10 }, (_, at) => `旧${at}`),
  );
  expect((await take(vault, 'to-complete', { file })).sample).toEqual(seen.sample);
});

test('left to be found out, the rows are to be completed and nothing is declared', async () => {
  const vault = await teamVault();
  const done = await take(vault, 'to-complete');
  expect(done).toMatchObject({ registered: 5, toComplete: 3 });
  const open = ['to-complete', null];
  expect(standing(vault)).toEqual({ ...KNOWN, 旧3: open, 旧4: open, 旧5: open });
  expect(completions(vault)).toEqual([]);
  await expectClean(vault);
});

test('declared closed, each row without a disposal is closed by an event of its own that says so', async () => {
  const vault = await teamVault();
  const done = await take(vault, 'closed');
  expect(done).toMatchObject({ registered: 5, toComplete: 0 });
  expect(done.sample.map(({ status }) => status)).toEqual(['closed', 'talk-inquiry', 'closed', 'closed', 'closed']);
  const closed = ['closed', null];
  expect(standing(vault)).toEqual({ ...KNOWN, 旧3: closed, 旧4: closed, 旧5: closed });
  const [first, ...others] = completions(vault);
  expect(others).toHaveLength(2);
  expect(first).toEqual({
    head: { state: 'closed' },
    note: { note: '导入时声明：台账未载明处置的均已办结。' },
  });
  expect(listLeads(vault, { limit: 1, withTotal: true, overdue: true }).total).toBe(0);
  await expectClean(vault);
});

test('declared as the ledger has them, they are open and their clock runs from receipt', async () => {
  const vault = await teamVault();
  const done = await take(vault, 'as-ledger');
  expect(done).toMatchObject({ registered: 5, toComplete: 0 });
  const open = (dueOn: string) => ['unassigned', dueOn];
  expect(standing(vault)).toEqual({
    ...KNOWN,
    旧3: open('2026-02-05'),
    旧4: open('2024-03-06'),
    旧5: open('2026-01-07'),
  });
  expect(completions(vault).map(({ head }) => head)).toEqual(Array.from({ length: 3 }, () => ({ state: 'open' })));
  const [oldest] = listLeads(vault, { limit: 5, withTotal: false, search: '旧4' }).leads;
  const shown = showLead(vault, oldest?.id ?? '');
  expect(shown.deadlines).toMatchObject([{ code: 'D01', state: 'running', dueOn: '2024-03-06' }]);
  expect(shown.steps.map(({ type }) => type)).toEqual(['LeadRegistered', 'LeadCompleted']);
  await expectClean(vault);
});

test('numbers go on behind an import with declarations, and searches find its leads once', async () => {
  const vault = await teamVault();
  await take(vault, 'closed');
  const numbers = listLeads(vault, { limit: 100, withTotal: false }).leads.map(({ number }) => number);
  expect(numbers.toSorted()).toEqual([
    'ZJ01-2024-0001',
    'ZJ01-2025-0001',
    'ZJ01-2025-0002',
    'ZJ01-2025-0003',
    'ZJ01-2026-0001',
  ]);
  expect((await register(vault)).number).toBe('ZJ01-2026-0002');
  expect(listLeads(vault, { limit: 5, withTotal: true, search: '又一问题' }).total).toBe(1);
});

test('registration and declaration are one transaction: what fails at its end leaves nothing', async () => {
  const vault = await teamVault();
  vault.ledger.db.exec(
    "CREATE TEMP TRIGGER refuse BEFORE INSERT ON event WHEN NEW.type = 'LedgerImported' BEGIN SELECT RAISE(ABORT, 'full'); END",
  );
  await expect(take(vault, 'closed')).rejects.toThrow('full');
  expect(listLeads(vault, { limit: 1, withTotal: true }).total).toBe(0);
  expect(completions(vault)).toEqual([]);
  await expectClean(vault);
});

test('a ledger with a bad row is not taken in and declares nothing; without that row it does', async () => {
  const vault = await teamVault();
  const file = fileOf([...LEDGER, '旧6,某日,周九,某局,,第六个问题,,,']);
  expect(await take(vault, 'closed', { file })).toMatchObject({ registered: 0, toComplete: 0 });
  expect(completions(vault)).toEqual([]);
  expect(await take(vault, 'closed', { file, acceptPartial: true })).toMatchObject({ registered: 5, toComplete: 0 });
  expect(completions(vault)).toHaveLength(3);
});

test('on the command line the answer is an option, and without it the rows stay to be completed', async () => {
  const root = freshFolder();
  const { folder, key } = await makeVault(root, 'team');
  const taken = (...words: readonly string[]) =>
    mixiaJson<ImportResult>('leads', 'import', folder, fileOf(), ...words, ...key);
  expect(await taken('--open-rows', 'closed')).toMatchObject({ registered: 5, toComplete: 0 });
  expect(await taken()).toMatchObject({ registered: 5, toComplete: 3 });
});
