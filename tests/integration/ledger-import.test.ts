import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { ledgerCsv, type MessyLedger, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { importDeps } from '../../electron/vault/host/import-deps.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { type ImportInput, importLedger, previewImport } from '../../electron/vault/import/import-ledger.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { revealReporter } from '../../electron/vault/leads/reporter.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import type { ImportResult } from '../../shared/contract/leads.ts';
import { ledgerXlsx } from '../fixtures/ledger-xlsx.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { register, resultOf, teamVault } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

const HEAD = '编号,收到时间,被反映人,单位,主要问题,反映人,联系方式,处置方式,备注';

function fileOf(content: string | Uint8Array): string {
  const path = join(freshFolder(), 'ledger.dat');
  writeFileSync(path, content);
  return path;
}

function take(vault: OpenVault, file: string, input: Partial<ImportInput> = {}): Promise<ImportResult> {
  return resultOf(importLedger(importDeps(vault), { file, ...input }));
}

function count(vault: OpenVault): number | null {
  return listLeads(vault, { limit: 1, withTotal: true }).total;
}

function events(vault: OpenVault, type: string): number {
  const row = vault.ledger.db.prepare('SELECT count(*) AS n FROM event WHERE type = ?').get(type) as { n: number };
  return row.n;
}

function findings(vault: OpenVault) {
  return resultOf(checkVault(vault, { incremental: false })).then((result) => result.findings);
}

test('a messy ledger of 500 lines is taken in whole, numbered by year in the order of receipt', async () => {
  const vault = await teamVault();
  const ledger: MessyLedger = messyLedger({ rows: 500, seed: 5 });
  const file = fileOf(await ledgerXlsx(ledger));
  const preview = await resultOf(previewImport(importDeps(vault), { file }));
  expect(preview).toMatchObject({ read: 500, registered: 500, dryRun: true, rejected: [] });
  expect(count(vault)).toBe(0);
  const done = await take(vault, file);
  expect(done).toEqual({ ...preview, dryRun: false });
  expect(done.duplicates.map(({ row }) => row)).toEqual(ledger.repeats);
  const rows = vault.ledger.db
    .prepare('SELECT number, receivedOn, originalNumber, repeatOf FROM lead ORDER BY number')
    .all() as { number: string; receivedOn: string; originalNumber: string; repeatOf: string | null }[];
  for (const year of ['2023', '2024', '2025']) {
    const ofYear = rows.filter(({ number }) => number.startsWith(`ZJ01-${year}-`));
    expect(ofYear.map(({ number }) => number)).toEqual(
      ofYear.map((_, at) => `ZJ01-${year}-${String(at + 1).padStart(4, '0')}`),
    );
    const days = ofYear.map(({ receivedOn }) => receivedOn);
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day.startsWith(year))).toBe(true);
  }
  expect(rows.filter(({ repeatOf }) => repeatOf !== null)).toHaveLength(ledger.repeats.length);
  expect(listLeads(vault, { limit: 9, withTotal: true, status: 'to-complete' }).total).toBe(done.toComplete);
  expect(listLeads(vault, { limit: 9, withTotal: true, overdue: true }).total).toBe(0);
  expect(events(vault, 'LedgerImported')).toBe(1);
  expect(await findings(vault)).toEqual([]);
});

test('one bad line leaves the vault untouched, unless the others are to be taken in', async () => {
  const vault = await teamVault();
  const ledger = messyLedger({ rows: 60, badRows: 5 });
  const file = fileOf(ledgerCsv(ledger));
  const refused = await take(vault, file);
  expect(refused).toMatchObject({ read: 60, registered: 0, toComplete: 0 });
  expect(refused.rejected.map(({ row }) => row)).toEqual(ledger.bad);
  expect([count(vault), events(vault, 'LedgerImported'), events(vault, 'LeadRegistered')]).toEqual([0, 0, 0]);
  expect(await take(vault, file, { acceptPartial: true })).toMatchObject({ read: 60, registered: 55 });
  expect(count(vault)).toBe(55);
  expect(await findings(vault)).toEqual([]);
});

test('the same file again is all repeats, linked to what is there or left out', async () => {
  const vault = await teamVault();
  const file = fileOf(ledgerCsv(messyLedger({ rows: 40 })));
  const first = await take(vault, file);
  const left = await take(vault, file, { skipDuplicates: true });
  expect(left).toMatchObject({ read: 40, registered: 0 });
  expect(left.duplicates).toHaveLength(40);
  const again = await take(vault, file);
  expect(again.registered).toBe(40);
  const numbers = new Set(vault.ledger.db.prepare('SELECT number FROM lead WHERE repeatOf IS NULL').pluck().all());
  expect(numbers.size).toBe(40 - first.duplicates.length);
  expect(again.duplicates.every(({ of }) => numbers.has(of))).toBe(true);
});

test('a repeat is the same subject and matter, however typed, and not a namesake elsewhere or another matter', async () => {
  const vault = await teamVault();
  const { number } = await register(vault, { problem: '反映其收受礼金，共5万元。' });
  const result = await take(
    vault,
    fileOf(
      `${HEAD}\n1,2026-1-5,张　伟,某局办公室,反映其收受礼金 共５万元,,,,\n2,2026-1-6,张伟,别的单位,反映其收受礼金，共5万元。,,,,\n` +
        `3,2026-1-7,张伟,某局办公室,反映其公车私用,,,,\n4,2026-1-8,"李四、张伟",某局办公室,反映其公车私用！,,,,\n`,
    ),
  );
  expect(result.duplicates).toEqual([
    { row: 2, of: number },
    { row: 5, of: 'ZJ01-2026-0004' },
  ]);
});

test('an old number is kept and found by search, and its course starts no clock', async () => {
  const vault = await teamVault();
  await take(
    vault,
    fileOf(`${HEAD}\n旧〔2024〕7号,2024-1-5,张三,某局,某问题,,,函询,\n旧8,2024-1-6,李四,某局,另一问题,,,,\n`),
  );
  const [found] = listLeads(vault, { limit: 5, withTotal: true, search: '〔2024〕7' }).leads;
  expect(found).toMatchObject({
    number: 'ZJ01-2024-0001',
    originalNumber: '旧〔2024〕7号',
    status: 'talk-inquiry',
    dueOn: null,
  });
  const [open] = listLeads(vault, { limit: 5, withTotal: true, search: '旧8' }).leads;
  expect(open).toMatchObject({ status: 'to-complete', dueOn: null });
});

test('the reporter lies in the protected section alone, and comes out of it as the ledger had him', async () => {
  const vault = await teamVault();
  await take(vault, fileOf(`${HEAD}\n1,2026-1-5,张三,某局,某问题,欧阳锦,13911112222,,面谈过\n`));
  const shown = showLead(vault, 'ZJ01-2026-0001');
  expect(shown.reporter).toBe('masked');
  expect(shown.remarks).toBe('面谈过');
  for (const secret of ['欧阳锦', '13911112222']) {
    expect(JSON.stringify(shown)).not.toContain(secret);
    expect(listLeads(vault, { limit: 5, withTotal: true, search: secret }).total).toBe(0);
    const sections = vault.ledger.db.prepare('SELECT bytes FROM section').pluck().all() as Buffer[];
    expect(sections.some((bytes) => bytes.includes(secret))).toBe(false);
  }
  const reporter = await revealReporter(vault, 'ZJ01-2026-0001', '核对', PASSPHRASE);
  expect(reporter).toEqual({ name: '欧阳锦', contact: '13911112222' });
});

test('a ledger broken off before it is written leaves nothing behind', async () => {
  const vault = await teamVault();
  const file = fileOf(ledgerCsv(messyLedger({ rows: 1500 })));
  for (const stage of ['reading', 'checking', 'sealing', 'writing']) {
    const stop = new AbortController();
    const work = importLedger(importDeps(vault), { file }, stop.signal);
    const run = async () => {
      for (;;) {
        const step = await work.next();
        if (step.done === true) return;
        if (step.value.stage === stage) stop.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'CANCELLED' });
  }
  expect([count(vault), events(vault, 'LeadRegistered')]).toEqual([0, 0]);
});

test('whoever stops listening stops the work', async () => {
  const vault = await teamVault();
  const work = importLedger(importDeps(vault), { file: fileOf(ledgerCsv(messyLedger({ rows: 1500 }))) });
  await work.next();
  await work.return({} as ImportResult);
  expect(count(vault)).toBe(0);
});

test('the stages come in order, and count up', async () => {
  const vault = await teamVault();
  const seen: { stage: string; done: number; total: number | null }[] = [];
  await resultOf(importLedger(importDeps(vault), { file: fileOf(ledgerCsv(messyLedger({ rows: 1500 }))) }), seen);
  expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['reading', 'checking', 'sealing', 'writing']);
  const checking = seen.filter(({ stage }) => stage === 'checking').map(({ done }) => done);
  expect(checking).toEqual([...checking].sort((a, b) => a - b));
});

test('a ledger without header, and one with a header alone, are told apart', async () => {
  const vault = await teamVault();
  const code = (content: string) => take(vault, fileOf(content)).catch((error: unknown) => error);
  expect(await code('序号,姓氏\n1,张\n')).toMatchObject({ code: 'LEDGER_NO_HEADER' });
  expect(await code(`台账\n${HEAD}\n合计,0\n`)).toMatchObject({ code: 'LEDGER_EMPTY' });
});

test('what the dispatching city manages is refused line by line, with nothing taken in', async () => {
  const vault = await teamVault();
  const head = '收到时间,被反映人,主要问题,管理权限';
  const result = await take(vault, fileOf(`${head}\n2026-1-5,张三,某问题,市管\n2026-1-5,李四,别的,县管\n`));
  expect(result.rejected).toMatchObject([{ row: 2, column: '管理权限' }]);
  expect(result.registered).toBe(0);
});

test('the ledger’s file is only read', async () => {
  const vault = await teamVault();
  const text = ledgerCsv(messyLedger({ rows: 5 }));
  const file = fileOf(text);
  await take(vault, file);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
