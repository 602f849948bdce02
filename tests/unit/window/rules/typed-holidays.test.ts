import { describe, expect, test } from 'vitest';
import { readNoticeFile } from '../../../../renderer/features/rules/model/notice-file.ts';
import {
  faultsSoFar,
  holidayFaults,
  newHolidays,
  readBlocks,
  readDays,
  readHolidays,
  withYear,
} from '../../../../renderer/features/rules/model/typed-holidays.ts';
import { numberWithin } from '../../../../renderer/features/rules/model/typed-number.ts';

const TYPED = {
  ...newHolidays(2027),
  documentNumber: '国办发明电〔2026〕1号',
  off: '1月1日至3日\n2月5日至12日（共8天）',
  worked: '2月14日（星期日）',
};
const NOTICE = {
  ...{ year: 2027, notice: '国务院办公厅关于2027年部分节假日安排的通知', documentNumber: '国办发明电〔2026〕1号' },
  ...{
    off: [
      ['01-01', '01-03'],
      ['02-05', '02-12'],
    ],
    worked: ['02-14'],
  },
};

describe('days of a year are read', () => {
  test.each([
    ['1月1日至3日', [['01-01', '01-03']]],
    ['1月31日至2月6日', [['01-31', '02-06']]],
    [
      '1.1-1.3、4.5',
      [
        ['01-01', '01-03'],
        ['04-05', '04-05'],
      ],
    ],
    ['10月1日(星期五)至7日', [['10-01', '10-07']]],
    ['１月１日～３日', [['01-01', '01-03']]],
    ['', []],
  ])('as they are typed: %s', (text, blocks) => {
    expect(readBlocks(text)).toEqual(blocks);
  });

  test.each(['春节', '1月', '3日', '1月1日至', '20270101'])('and what is no day is not guessed: %s', (text) => {
    expect(readBlocks(text)).toBeNull();
  });

  test('a worked day is one day', () => {
    expect(readDays('1月4日、2月14日')).toEqual(['01-04', '02-14']);
    expect(readDays('1月4日至5日')).toBeNull();
  });
});

test('a notice as it is printed becomes data', () => {
  expect(holidayFaults(TYPED)).toEqual({});
  expect(readHolidays(TYPED)).toEqual(NOTICE);
});

test('what is wrong is told at its field, of what stands there already at once', () => {
  expect(Object.keys(holidayFaults(newHolidays(2027)))).toEqual(['documentNumber', 'off']);
  expect(faultsSoFar(newHolidays(2027))).toEqual({});
  expect(faultsSoFar({ ...TYPED, off: '2月30日' })).toEqual({ off: '2027-02-30不是日期，请核对。' });
  expect(faultsSoFar({ ...TYPED, off: '13月1日' }).off).toContain('请核对');
  expect(faultsSoFar({ ...TYPED, worked: '2月15日' })).toEqual({
    worked: '调休上班的2027-02-15不是星期六、星期日，请核对。',
  });
  expect(readHolidays({ ...TYPED, worked: '2月6日' })).toBeNull();
});

test('the usual name follows the year, another one stays', () => {
  expect(withYear(TYPED, '2028').notice).toBe('国务院办公厅关于2028年部分节假日安排的通知');
  expect(withYear({ ...TYPED, notice: '另一份' }, '2028').notice).toBe('另一份');
});

test('a file fills in the form as if it had been typed; another file is none', async () => {
  const read = (text: string) => readNoticeFile(new Blob([text]));
  const typed = await read(`\uFEFF${JSON.stringify(NOTICE)}`);
  expect(typed).toMatchObject({ year: '2027', off: '1月1日至3日\n2月5日至12日', worked: '2月14日' });
  expect(typed === null ? null : readHolidays(typed)).toEqual(NOTICE);
  expect(await read('{"year": 2027}')).toBeNull();
  expect(await read('不是')).toBeNull();
  expect(await read(JSON.stringify({ ...NOTICE, notice: 'x'.repeat(70_000) }))).toBeNull();
});

test('a number is taken within its bounds alone', () => {
  expect(['1', ' 15 ', '１０', '0', '16', '1.5', '', '-3'].map((text) => numberWithin(text, 1, 15))).toEqual([
    ...[1, 15, 10, null, null, null, null, null],
  ]);
});
