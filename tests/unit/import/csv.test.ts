import { expect, test } from 'vitest';
import { ledgerCsv, messyLedger } from '../../../electron/vault/demo/ledger-data.ts';
import { ledgerSheets, readSheet } from '../../../shared/domain/import/read-sheets.ts';
import { gb18030 } from '../../fixtures/gb18030.ts';
import { cellsOf, readBytes } from '../../fixtures/ledger-files.ts';
import { ledgerXlsx } from '../../fixtures/ledger-xlsx.ts';
import { CITY_TEAM } from '../../fixtures/sheets.ts';

const TEXT = '台账\r\n\r\n序号,被反映人,主要问题\r\n1,"张三\n李四","他说""好"",收了钱"\r\n';
const CELLS = { 1: ['台账'], 3: ['序号', '被反映人', '主要问题'], 4: ['1', '张三\n李四', '他说"好",收了钱'] };

test('UTF-8 with and without a mark, GB18030 and UTF-16 give the same cells under the same line numbers', async () => {
  expect(await cellsOf(TEXT)).toEqual(CELLS);
  expect(await cellsOf(`\ufeff${TEXT}`)).toEqual(CELLS);
  expect(await cellsOf(gb18030(TEXT))).toEqual(CELLS);
  expect(await cellsOf(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toEqual(CELLS);
});

test.each([',', ';', '\t'])('%j separates where it divides the lines', async (separator) => {
  const text = `台账\n${['序号', '收到时间', '被反映人'].join(separator)}\n${['1', '2026-1-5', '"张三,李四;王五"'].join(separator)}\n`;
  expect((await cellsOf(text))[3]).toEqual(['1', '2026-1-5', '张三,李四;王五']);
});

test('characters outside of the two-byte range of GB18030 are read', async () => {
  // 㐂 is 81 39 EF 30 in GB18030: four bytes, as names of persons need.
  const bytes = Buffer.concat([
    gb18030('被反映人,收到时间\n王'),
    Uint8Array.of(0x81, 0x39, 0xef, 0x30),
    gb18030(',2026-1-5\n'),
  ]);
  expect((await cellsOf(bytes))[2]).toEqual([
    `王${new TextDecoder('gb18030').decode(Uint8Array.of(0x81, 0x39, 0xef, 0x30))}`,
    '2026-1-5',
  ]);
});

test('a character is not torn where one block of the file ends', async () => {
  const line = `1,${'档'.repeat(1000)}\n`;
  const text = `a${line.repeat(700)}`;
  const rows = Object.values(await cellsOf(text));
  expect(rows).toHaveLength(700);
  expect(rows.every((cells) => cells[1] === '档'.repeat(1000))).toBe(true);
  expect(Object.values(await cellsOf(gb18030(text))).every((cells) => cells[1] === '档'.repeat(1000))).toBe(true);
});

test('a ledger is understood the same from a workbook and from text in either encoding', async () => {
  const ledger = messyLedger({ rows: 200, seed: 11, badRows: 5 });
  const understood = async (bytes: Uint8Array | string) => {
    const { sheets } = await readBytes(bytes);
    return ledgerSheets(sheets)
      .flatMap((one) => [...readSheet(one, CITY_TEAM)])
      .map((row) => ('lead' in row ? { ...row.lead, ledger: row.lead.ledger.originalNumber } : row));
  };
  const fromText = await understood(ledgerCsv(ledger));
  expect(fromText).toHaveLength(ledger.leadRows);
  expect(fromText.flatMap((row) => ('rejected' in row ? [row.rejected.row] : []))).toEqual(ledger.bad);
  expect(await understood(gb18030(ledgerCsv(ledger)))).toEqual(fromText);
  expect(await understood(await ledgerXlsx(ledger))).toEqual(fromText);
});
