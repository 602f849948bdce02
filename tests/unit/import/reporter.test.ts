import { expect, test } from 'vitest';
import { leadsOf, sheetOf } from '../../fixtures/sheets.ts';

const HEAD = ['收到时间', '被反映人', '主要问题', '署名', '反映人', '联系方式', '反映人职业', '备注'];

function lead(cells: readonly string[], head: readonly string[] = HEAD) {
  const [first] = leadsOf(sheetOf([head, cells]));
  if (first === undefined) throw new Error('no lead');
  return first;
}

test('the reporter stands in the protected part and nowhere else', () => {
  const found = lead(['2026-1-5', '张三', '问题', '实名', '李小四', '13900001111', '退休教师', '无']);
  expect(found.reporter).toEqual({ name: '李小四', contact: '13900001111', remarks: '反映人职业：退休教师' });
  const open = JSON.stringify({ ...found, reporter: undefined });
  for (const secret of ['李小四', '13900001111', '退休教师']) expect(open).not.toContain(secret);
});

test('a name in the column for 署名 goes to the protected part', () => {
  const found = lead(['2026-1-5', '张三', '问题', '实名（李小四）', '', '', '', '']);
  expect(found.draft.signature).toBe('实名');
  expect(found.reporter?.remarks).toContain('李小四');
  expect(JSON.stringify({ ...found, reporter: undefined })).not.toContain('李小四');
  expect(found.ledger.cells).toContainEqual({ column: '署名', text: '实名' });
});

test('a bare name for 署名 makes the lead 实名', () => {
  const found = lead(['2026-1-5', '张三', '问题', '李小四', '', '', '', '']);
  expect(found.draft.signature).toBe('实名');
  expect(JSON.stringify({ ...found, reporter: undefined })).not.toContain('李小四');
});

test.each(['匿名', '无', '未署名', '——', ''])('%s in the reporter’s column is nobody', (text) => {
  const found = lead(['2026-1-5', '张三', '问题', '', text, '', '', '']);
  expect(found.reporter).toBeUndefined();
  expect(found.draft.signature).toBe('匿名');
});

test('a name and a telephone number in one cell are taken apart', () => {
  const found = lead(['2026-1-5', '张三', '问题', '', '李小四 13900001111', '', '', '']);
  expect(found.reporter).toEqual({ name: '李小四', contact: '13900001111' });
  expect(found.draft.signature).toBe('实名');
});

test('a signed letter whose writer the ledger does not hold is taken in', () => {
  const found = lead(['2026-1-5', '张三', '问题', '实名', '', '', '', '']);
  expect(found).toMatchObject({ reporter: undefined, draft: { signature: '实名' } });
});

test('a telephone number without a name is protected, and does not make a letter 实名', () => {
  const found = lead(['2026-1-5', '张三', '问题', '', '', '13900001111', '', '']);
  expect(found.reporter).toEqual({ name: '台账未载明', contact: '13900001111' });
  expect(found.draft.signature).toBe('匿名');
});

test('nothing of the reporter is in the words of the course either', () => {
  const head = ['收到时间', '被反映人', '主要问题', '举报人反馈情况', '是否反馈实名举报人', '处置方式'];
  const found = lead(['2026-1-5', '张三', '问题', '已告知李小四', '是', '函询'], head);
  expect(found.reporter?.remarks).toBe('举报人反馈情况：已告知李小四');
  expect(found.ledger.words).toEqual({ 是否反馈实名举报人: '是', 处置方式: '函询' });
});
