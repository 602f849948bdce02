import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountFen } from '../../shared/domain/import/amounts.ts';
import { ledgerDate } from '../../shared/domain/import/dates.ts';
import { splitNames } from '../../shared/domain/import/names.ts';
import { readLines, sheetOf } from '../fixtures/sheets.ts';
import { readBytes } from '../fixtures/ledger-files.ts';
import { workbookBytes } from '../fixtures/ledger-xlsx.ts';
import { isAppError } from '../../shared/errors/app-error.ts';

const days = fc
  .integer({ min: Date.UTC(1955, 0, 1) / 86_400_000, max: Date.UTC(2118, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const wide = (text: string) => text.replace(/[0-9./-]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

test('a day is the same day however it is spelled', () => {
  fc.assert(
    fc.property(days, fc.boolean(), (day, isWide) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const short = [year, String(Number(month)), String(Number(date))];
      const serial = String((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);
      const spellings = [
        day,
        short.join('.'),
        short.join('/'),
        `${short[0] ?? ''}年${short[1] ?? ''}月${short[2] ?? ''}日`,
        `${year}${month}${date}`,
        `${day} 08:30:00`,
        serial,
      ];
      for (const text of spellings) expect(ledgerDate(isWide ? wide(text) : text)).toBe(day);
    }),
  );
});

test('whatever is read as a date is one, and stays the same when it is read again', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{1,4}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?$/u));
  fc.assert(
    fc.property(text, (given) => {
      const date = ledgerDate(given);
      if (date === undefined) return;
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      expect(ledgerDate(date)).toBe(date);
    }),
    { numRuns: 2000 },
  );
});

test('an amount comes back to the last 分, in 元 and in 万元', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (fen) => {
      const yuan = `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
      const tenThousand = `${String(Math.floor(fen / 1_000_000))}.${String(fen % 1_000_000).padStart(6, '0')}`;
      expect(amountFen(yuan, '元')).toBe(fen);
      expect(amountFen(`${tenThousand}万元`, '元')).toBe(fen);
      expect(amountFen(wide(tenThousand), '万元')).toBe(fen);
    }),
  );
});

test('an amount is a whole number of 分 or none', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('元', '万元', '亿元', undefined), (text, unit) => {
      const fen = amountFen(text, unit);
      expect(fen === undefined || (Number.isSafeInteger(fen) && fen >= 0)).toBe(true);
    }),
  );
});

test('names that stand in a list come out of it', () => {
  const name = fc.stringMatching(/^[张王李赵][伟芳娜敏静]{1,2}$/u);
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('、', '，', ',', '；', '\n', '\r\n'),
      (names, by) => {
        expect(splitNames(names.join(by))).toEqual(names);
      },
    ),
  );
});

test('no sheet, whatever stands in it, breaks the reading of its lines', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '合计', '2026-1-5', '#REF!', '张三、李四', '市管', '实名', '反映人', '一'),
    fc.string(),
  );
  const head = fc.constantFrom(
    '序号',
    '收到时间',
    '被反映人',
    '反映人',
    '主要问题',
    '管理权限',
    '署名',
    '处置方式一',
    '办结时间',
    '单位',
    '别的',
  );
  const lines = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(head, { minLength: 2, maxLength: 8 }), lines, (heads, body) => {
      const rows = readLines(sheetOf([['收到时间', '被反映人', ...heads], ...body]));
      expect(rows.length).toBeLessThanOrEqual(body.length);
    }),
    { numRuns: 1000 },
  );
});

test('a workbook with a changed byte is read, or refused with a code', async () => {
  const bytes = await workbookBytes([
    {
      name: '台账',
      rows: [
        ['收到时间', '被反映人'],
        ['2026-1-5', '张三'],
        ['2026-1-6', '李四'],
      ],
    },
  ]);
  const places = fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(places, async ([place, change]) => {
      const changed = Uint8Array.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ change;
      try {
        await readBytes(changed);
      } catch (error) {
        expect(isAppError(error)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
