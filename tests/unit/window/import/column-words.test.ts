import { expect, test } from 'vitest';
import { columnWords } from '../../../../renderer/features/import/column-words.ts';
import { LEDGER_HEADS } from '../../../../shared/rules/ledger-columns.ts';

test('every meaning that a column can have is said in words, no two alike', () => {
  const fields = [...Object.keys(LEDGER_HEADS), 'reporter.remarks', 'kept'];
  const words = fields.map((field) => columnWords({ header: '', field }).words);
  expect(new Set(words).size).toBe(fields.length);
  for (const word of words) expect(word).toMatch(/^[\p{Script=Han}（）、，“”]+$/u);
});

test('a head that a ledger has is told as the field that it becomes', () => {
  expect(columnWords({ header: '收到时间', field: 'receivedOn' })).toEqual({
    header: '收到时间',
    words: '收到日期',
    kind: 'field',
  });
});

test('whatever is of the reporter is marked for the protected store', () => {
  const reporters = Object.keys(LEDGER_HEADS).filter((field) => field.startsWith('reporter.'));
  expect(reporters).toHaveLength(4);
  for (const field of [...reporters, 'reporter.remarks']) {
    const { words, kind } = columnWords({ header: '', field });
    expect(kind).toBe('reporter');
    expect(words).toContain('检举控告人');
  }
});

test('what is not understood, here or by an older window, is kept as it was read', () => {
  for (const field of ['kept', 'somethingNew', 'toString', '__proto__']) {
    expect(columnWords({ header: '经费', field })).toEqual({
      header: '经费',
      words: '未识别，按原文保存',
      kind: 'kept',
    });
  }
});
