import { expect, test } from 'vitest';
import { ledgerDate, serialDate } from '../../../shared/domain/import/dates.ts';

test.each([
  '2026-03-05',
  '2026.3.5',
  '2026.3.5.',
  '2026/3/5',
  '2026年3月5日',
  '2026年03月05号',
  '２０２６．３．５',
  '２０２６年３月５日',
  '2026 年 3 月 5 日',
  '20260305',
  '2026-03-05 10:20',
  '2026-03-05T00:00:00.000Z',
  '2026年3月5日上午',
  '2026年3月5日10时',
  '2026-3-5（补登）',
  '二〇二六年三月五日',
  '二○二六年三月五日',
  '46086',
  '46086.5',
])('reads %s as the fifth of March', (text) => {
  expect(ledgerDate(text)).toBe('2026-03-05');
});

test.each([
  ['二〇二五年十二月二十三日', '2025-12-23'],
  ['二〇二五年十月十日', '2025-10-10'],
  ['二〇二四年二月二十九日', '2024-02-29'],
])('reads %s with tens written out', (text, date) => {
  expect(ledgerDate(text)).toBe(date);
});

test.each([
  '',
  '去年秋天',
  '2026-02-30',
  '2025-02-29',
  '2026年3月',
  '2026',
  '3/5/2026',
  '26.3.5',
  '12345',
  '2026-13-01',
  '2026-3-5-7',
  '1900-01-01',
  '202603051',
])('does not guess what %s means', (text) => {
  expect(ledgerDate(text)).toBeUndefined();
});

test('day numbers count from 1904 where the workbook says so', () => {
  expect(serialDate(44_624, true)).toBe('2026-03-05');
  expect(ledgerDate('44624', true)).toBe('2026-03-05');
  expect(serialDate(45_000, false)).toBe('2023-03-15');
});
