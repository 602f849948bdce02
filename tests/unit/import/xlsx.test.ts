import { expect, test } from 'vitest';
import { messyLedger } from '../../../electron/vault/demo/ledger-data.ts';
import { isDateFormat } from '../../../electron/vault/import/xlsx-styles.ts';
import { ledgerSheets, readSheet } from '../../../shared/domain/import/read-sheets.ts';
import { cellsOf, readBytes } from '../../fixtures/ledger-files.ts';
import { ledgerXlsx, workbookBytes } from '../../fixtures/ledger-xlsx.ts';
import { rawXlsx, textCell } from '../../fixtures/raw-xlsx.ts';
import { CITY_TEAM } from '../../fixtures/sheets.ts';

test('texts, numbers, dates and merged cells of a written workbook are read', async () => {
  const bytes = await workbookBytes([
    {
      name: '2025',
      rows: [
        [{ value: '台账', across: 3 }, null, null],
        ['序号', '收到时间', '被反映人'],
        [1, new Date('2025-03-05T00:00:00Z'), '张 & <三>'],
        [5.2, { value: new Date('2025-12-31T00:00:00Z'), down: 2 }, true],
        [null, null, '末'],
      ],
    },
    { name: '说明', rows: [['无']] },
  ]);
  const { sheets, fileSha256 } = await readBytes(bytes);
  expect(fileSha256).toMatch(/^[0-9a-f]{64}$/u);
  expect(sheets.map(({ name }) => name)).toEqual(['2025', '说明']);
  expect(sheets[0]?.rows).toEqual([
    { row: 1, cells: ['台账'] },
    { row: 2, cells: ['序号', '收到时间', '被反映人'] },
    { row: 3, cells: ['1', '2025-03-05', '张 & <三>'] },
    { row: 4, cells: ['5.2', '2025-12-31', 'TRUE'] },
    { row: 5, cells: ['', '', '末'] },
  ]);
  expect(sheets[0]?.merges).toEqual([
    { top: 1, bottom: 1, left: 0, right: 2 },
    { top: 4, bottom: 5, left: 1, right: 1 },
  ]);
});

test('every cell of a written ledger comes back as it was', async () => {
  const ledger = messyLedger({ rows: 300, seed: 7, badRows: 5 });
  const { sheets } = await readBytes(await ledgerXlsx(ledger));
  const written = ledger.lines.flatMap((line, at) => {
    const cells = line.slice(0, line.findLastIndex((cell) => cell !== '') + 1);
    return cells.length === 0 ? [] : [{ row: at + 1, cells }];
  });
  expect(sheets[0]?.rows).toEqual(written);
});

test('a formula is its stored result, and never calculated', async () => {
  const sheet = `<sheetData><row r="1">
    <c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>张三</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
    <c r="D1"><f>NOW()</f></c><c r="E1" t="b"><f>TRUE()</f><v>1</v></c><c r="F1" t="str"><f>""</f><v></v></c>${textCell('G1', '=1+1')}
  </row></sheetData>`;
  expect(await cellsOf(rawXlsx({ sheets: [sheet] }))).toEqual({
    1: ['2', '张三', '#DIV/0!', '#公式未计算', 'TRUE', '', '=1+1'],
  });
});

test('rich text, phonetic readings, references, escapes and CDATA give the text that is seen', async () => {
  const strings = [
    '<r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r>',
    '<t>李四</t><rPh sb="0" eb="1"><t>lǐ</t></rPh>',
    '<t>a_x000D_b&#x4E2D;&#22269;&amp;</t>',
    '<t><![CDATA[<b>&]]></t>',
  ];
  const sheet = `<sheetData><row r="2">${[0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}</row></sheetData>`;
  expect(await cellsOf(rawXlsx({ sheets: [sheet], strings }))).toEqual({ 2: ['张 三', '李四', 'a\rb中国&', '<b>&'] });
});

test('a number is a date where its style says so, and counts from 1904 where the workbook says so', async () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="31"/></cellXfs>`;
  const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>46086.75</v></c>`).join('');
  const sheets = [`<sheetData><row>${cells}</row></sheetData>`];
  expect(await cellsOf(rawXlsx({ sheets, styles }))).toEqual({
    1: ['46086.75', '2026-03-05', '2026-03-05', '2026-03-05'],
  });
  const of1904 = rawXlsx({ sheets, styles, workbookPr: '<workbookPr date1904="1"/>' });
  expect(await cellsOf(of1904)).toEqual({ 1: ['46086.75', '2030-03-06', '2030-03-06', '2030-03-06'] });
  expect((await readBytes(of1904)).sheets[0]?.date1904).toBe(true);
});

test.each([
  ['yyyy-mm-dd', true],
  ['[$-804]yyyy"年"m"月"', true],
  ['m/d', true],
  ['hh:mm:ss', false],
  ['0.00"元"', false],
  ['[Red]#,##0', false],
  ['General', false],
  ['@', false],
])('the format %s shows a date: %s', (code, isDate) => {
  expect(isDateFormat(164, code)).toBe(isDate);
});

test('hidden sheets are left out', async () => {
  const sheet = (text: string) => `<sheetData><row>${textCell('A1', text)}</row></sheetData>`;
  const bytes = rawXlsx({ sheets: [sheet('旧'), sheet('新')], sheetAttributes: ['state="hidden"'] });
  expect((await readBytes(bytes)).sheets.map(({ rows }) => rows[0]?.cells)).toEqual([['新']]);
});

test('three years on three sheets are one ledger', async () => {
  const sheet = (year: number) => ({
    name: String(year),
    rows: [
      ['收到时间', '被反映人', '主要问题'],
      [`${year}-1-5`, '张三', `问题${year}`],
    ],
  });
  const { sheets } = await readBytes(
    await workbookBytes([sheet(2023), { name: '说明', rows: [['填表说明']] }, sheet(2024)]),
  );
  const rows = ledgerSheets(sheets).flatMap((one) => [...readSheet(one, CITY_TEAM)]);
  expect(rows.map((row) => ('lead' in row ? row.lead.draft.problem : ''))).toEqual(['问题2023', '问题2024']);
});

test('a column past the last that is read makes its line a bad one', async () => {
  const far = `<sheetData><row r="1">${textCell('A1', '收到时间')}${textCell('B1', '被反映人')}</row>
    <row r="2">${textCell('A2', '2026-1-5')}${textCell('B2', '张三')}${textCell('XFD2', '远')}</row></sheetData>`;
  const { sheets } = await readBytes(rawXlsx({ sheets: [far] }));
  const [row] = ledgerSheets(sheets).flatMap((one) => [...readSheet(one, CITY_TEAM)]);
  expect(row).toEqual({ rejected: { row: 2, column: '', reason: '列数过多，请删去多余的列' } });
});
