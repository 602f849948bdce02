import { mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedgerFile } from '../../../electron/vault/import/read-ledger-file.ts';
import { readBytes } from '../../fixtures/ledger-files.ts';
import { rawEntries, rawXlsx, textCell } from '../../fixtures/raw-xlsx.ts';
import { zipBytes } from '../../fixtures/zip.ts';

const ROW = `<sheetData><row r="1">${textCell('A1', '收到时间')}</row></sheetData>`;
const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

async function refusal(bytes: Uint8Array | string): Promise<unknown> {
  return readBytes(bytes).then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code ?? error,
  );
}

test('a file that is no spreadsheet is refused, whatever it is', async () => {
  const refused = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    '%PDF-1.7\u0000\u0001\u0002',
    '<html><table><tr><td>被反映人</td></tr></table></html>',
    Buffer.concat([COMPOUND, Buffer.alloc(4096)]),
    zipBytes([{ name: 'word/document.xml', content: '<document/>' }]),
    zipBytes([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
    Uint8Array.of(0x81, 0xff, 0xff, 0x20),
    'a,"never closed\n1,2\n',
  ];
  for (const bytes of refused) expect(await refusal(bytes)).toBe('LEDGER_NOT_A_SPREADSHEET');
});

test('an encrypted workbook is told from an old one, in either form', async () => {
  const encrypted = Buffer.concat([
    COMPOUND,
    Buffer.alloc(1_048_558),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(64),
  ]);
  expect(await refusal(encrypted)).toBe('LEDGER_PASSWORD_PROTECTED');
  const [first, ...rest] = rawEntries({ sheets: [ROW] });
  expect(await refusal(zipBytes([...rest, { ...first, name: 'a.xml', content: '<a/>', flags: 1 }]))).toBe(
    'LEDGER_PASSWORD_PROTECTED',
  );
});

test('an empty file, an empty sheet and blank lines are empty', async () => {
  expect(await refusal('')).toBe('LEDGER_EMPTY');
  expect(await refusal('\ufeff')).toBe('LEDGER_EMPTY');
  expect(await refusal(' , \r\n,,\r\n')).toBe('LEDGER_EMPTY');
  expect(await refusal(rawXlsx({ sheets: ['<sheetData/>'] }))).toBe('LEDGER_EMPTY');
});

test('a zip bomb is refused by what its directory states, before anything is unpacked', async () => {
  const bomb = rawEntries({ sheets: [ROW] }).map((entry) =>
    entry.name.includes('sheet1') ? { ...entry, statedSize: 2 ** 31 } : entry,
  );
  expect(await refusal(zipBytes(bomb))).toBe('LEDGER_TOO_LARGE');
});

test('a zip that states less than it holds is left where it passes what it stated', async () => {
  const lying = rawEntries({ sheets: [`${ROW}<!--${' '.repeat(50_000_000)}-->`] }).map((entry) =>
    entry.name.includes('sheet1') ? { ...entry, statedSize: 1000 } : entry,
  );
  const before = process.memoryUsage().rss;
  expect(await refusal(zipBytes(lying))).toBe('LEDGER_NOT_A_SPREADSHEET');
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});

test('one endless text is left long before it fills the memory', async () => {
  const endless = rawXlsx({ sheets: [`<sheetData><row>${textCell('A1', 'a'.repeat(150_000_000))}</row></sheetData>`] });
  const before = process.memoryUsage().rss;
  expect(await refusal(endless)).toBe('LEDGER_NOT_A_SPREADSHEET');
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('two million lines are refused long before the end, in text and in a workbook', async () => {
  const line = '1,2026-1-5,张三\n';
  expect(await refusal(`序号,收到时间,被反映人\n${line.repeat(2_000_000)}`)).toBe('LEDGER_TOO_LARGE');
  const rows = '<row><c><v>1</v></c></row>'.repeat(1_000_000);
  const counted: number[] = [];
  const reading = readBytes(rawXlsx({ sheets: [`<sheetData>${rows}</sheetData>`, `<sheetData>${rows}</sheetData>`] }), {
    onProgress: (count) => counted.push(count),
  });
  await expect(reading).rejects.toMatchObject({ code: 'LEDGER_TOO_LARGE', params: { limit: 200_000 } });
  expect(Math.max(...counted)).toBe(200_000);
});

test('a file above the limit of size is refused unread', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mixia-large-'));
  try {
    const path = join(folder, 'large.xlsx');
    execFileSync('truncate', ['-s', '201M', path]);
    await expect(readLedgerFile(path)).rejects.toMatchObject({ code: 'LEDGER_TOO_LARGE', params: { size: 200 } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('what is not there, a folder and a pipe are told apart, and a pipe is not waited for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mixia-pipe-'));
  try {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await expect(readLedgerFile(join(folder, 'none.xlsx'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(readLedgerFile(folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(readLedgerFile(join(folder, 'pipe'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('broken workbooks are refused, not half read', async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "b">]>';
  const broken = [
    rawXlsx({ sheets: [`<sheetData><row r="2"/><row r="1"/></sheetData>`] }),
    rawXlsx({ sheets: [`<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>`] }),
    rawXlsx({ sheets: [`<sheetData><row r="2000000"/></sheetData>`] }),
    rawXlsx({ sheets: [`<sheetData><row><c t="s"><v>7</v></c></row></sheetData>`] }),
    rawXlsx({ sheets: [`<sheetData><row><c><v>1e999</v></c></row></sheetData>`] }),
    rawXlsx({ sheets: [`<sheetData><row></sheetData></row>`] }),
    rawXlsx({ sheets: [`${doctype}${ROW}`] }),
    rawXlsx({ sheets: [`<sheetData><row>${textCell('A1', '&a;')}</row></sheetData>`] }),
    rawXlsx({ sheets: [`<sheetData><row>${textCell('A1', '长'.repeat(40_000))}</row></sheetData>`] }),
    rawXlsx({ sheets: [`${ROW}<mergeCells><mergeCell ref="B2:A1"/></mergeCells>`] }),
    rawXlsx({ sheets: [`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`] }),
    zipBytes(rawEntries({ sheets: [ROW] }).map((entry) => ({ ...entry, statedCrc: 1 }))),
    zipBytes(rawEntries({ sheets: [ROW] }).filter(({ name }) => !name.includes('sheet1'))),
    zipBytes([...rawEntries({ sheets: [ROW] }), { name: 'XL/workbook.xml', content: '<workbook/>' }]),
    rawXlsx({ sheets: [ROW] }).slice(0, -30),
  ];
  const withType = rawEntries({ sheets: [ROW] }).map((entry) =>
    entry.name.includes('sheet1') ? { ...entry, content: `${doctype}<worksheet>${ROW}</worksheet>` } : entry,
  );
  for (const bytes of [...broken, zipBytes(withType)]) expect(await refusal(bytes)).toBe('LEDGER_NOT_A_SPREADSHEET');
});

test('merged ranges that would fill the memory are refused', async () => {
  const merges = Array.from({ length: 10_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD${at + 1}"/>`).join('');
  expect(await refusal(rawXlsx({ sheets: [`${ROW}<mergeCells>${merges}</mergeCells>`] }))).toBe('LEDGER_TOO_LARGE');
});

test('a reading that is broken off says so', async () => {
  const stop = new AbortController();
  const reading = readBytes(rawXlsx({ sheets: [ROW] }), { signal: stop.signal });
  stop.abort();
  await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
});
