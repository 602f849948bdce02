import { expect, test } from 'vitest';
import { jsonDocument, printable, printableLines } from '../../../electron/cli/output/printable.ts';
import { labelled, shortened, table, textWidth } from '../../../electron/cli/output/table.ts';
import { momentText, moneyText, sizeText } from '../../../electron/cli/output/units.ts';
import { rejectedText } from '../../../electron/cli/output/import-text.ts';

const HOSTILE = '甲\u001b[31m\u0007\u009b2J\u202e乙\u2028丙\ud800';

test('nothing that acts on a terminal gets through, as text or as JSON', () => {
  expect(printable(HOSTILE)).toBe('甲�[31m��2J�乙�丙�');
  expect(printable('一\n二\t三')).toBe('一 二 三');
  expect(printableLines('一\r\n二\u001b\n三')).toEqual(['一', '二�', '三']);
  const text = jsonDocument({ text: HOSTILE });
  expect(text).not.toMatch(/[\u007f-\u009f\u202e\u2028\u001b\u0007]/u);
  expect(JSON.parse(text)).toEqual({ text: HOSTILE });
});

test('columns are aligned where a Chinese character takes two', () => {
  expect(textWidth('线索a，')).toBe(7);
  expect(
    table(
      ['编号', '姓名'],
      [
        ['1', '李志明'],
        ['ZJ01', '张'],
      ],
    ),
  ).toEqual(['编号  姓名', '1     李志明', 'ZJ01  张']);
  expect(table(['编号'], [])).toEqual([]);
  expect(
    labelled([
      ['收到', '2026'],
      ['核验码', ''],
      ['检举控告人', null],
      ['单位', '局'],
    ]),
  ).toEqual(['收到  2026', '单位  局']);
});

test('a long text is cut where it still fits, never through a character', () => {
  expect(shortened('市住建局质量安全监督站', 10)).toBe('市住建局…');
  expect(shortened('a'.repeat(10), 10)).toBe('a'.repeat(10));
  expect(shortened('𠮷𠮷𠮷', 5)).toBe('𠮷𠮷…');
});

test('sizes, money and instants as people read them', () => {
  expect([0, 1023, 1536, 52_428_800, 1_932_735_283].map(sizeText)).toEqual([
    '0 字节',
    '1023 字节',
    '1.5 KB',
    '50 MB',
    '1.8 GB',
  ]);
  expect([0, 5, 860_000, 123_456].map(moneyText)).toEqual(['0元', '0.05元', '8600元', '1234.56元']);
  expect(momentText('2026-03-04T16:30:00.000Z')).toBe('2026-03-05 00:30');
});

test('rejected rows are named in one line, the first three of them', () => {
  const row = (number: number, column: string, reason: string) => ({ row: number, column, reason });
  expect(rejectedText([row(25, '被反映人', '被反映人为空。')])).toBe('第25行被反映人为空。');
  expect(rejectedText([1, 2, 3, 4].map((number) => row(number, '收到时间', '不是日期')))).toBe(
    '第1行“收到时间”不是日期；第2行“收到时间”不是日期；第3行“收到时间”不是日期；……',
  );
});
