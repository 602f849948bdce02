import { expect, test } from 'vitest';
import { leadsOf, sheetOf } from '../../fixtures/sheets.ts';

function course(columns: Readonly<Record<string, string>>) {
  const [lead] = leadsOf(
    sheetOf([
      ['收到时间', '被反映人', '主要问题', ...Object.keys(columns)],
      ['2025-1-5', '张三', '问题', ...Object.values(columns)],
    ]),
  );
  return { imported: lead?.imported, words: lead?.ledger.words };
}

test('disposal, approval, outcome and closing are kept in the ledger’s words and understood', () => {
  expect(
    course({
      处置方式: '初核',
      处置时间: '2025.2.3',
      审批人: '周敏',
      办理结果: '查否',
      办结时间: '2025/6/1',
      归档号: 'GD-1',
    }),
  ).toEqual({
    imported: { state: 'as-ledger', mode: '初步核实', disposedOn: '2025-02-03', closed: true, closedOn: '2025-06-01' },
    words: {
      处置方式: '初核',
      处置时间: '2025.2.3',
      审批人: '周敏',
      办理结果: '查否',
      办结时间: '2025/6/1',
      归档号: 'GD-1',
    },
  });
});

test('of several disposals the last that is understood counts, with its own date', () => {
  expect(
    course({
      处置方式一: '函询',
      处置时间一: '2025-2-3',
      处置方式二: '初步核实',
      处置时间二: '2025-4-5',
      处置方式三: '',
    }).imported,
  ).toEqual({
    state: 'as-ledger',
    mode: '初步核实',
    disposedOn: '2025-04-05',
  });
});

test.each(['正在办理', '未办结', '待了结'])('%s closes nothing', (text) => {
  expect(course({ 办理结果: text }).imported).toEqual({ state: 'as-ledger' });
});

test.each(['已办结', '采信了结', '结案'])('%s closes', (text) => {
  expect(course({ 办理结果: text }).imported).toEqual({ state: 'as-ledger', closed: true });
});

test('a line in which all these columns are blank is to be completed', () => {
  expect(course({ 处置方式: '', 办结时间: '', 审批人: '' })).toEqual({ imported: { state: 'to-complete' }, words: {} });
});

test('one person’s closing does not close the lead of several', () => {
  const [lead] = leadsOf(
    sheetOf(
      [
        ['编号', '收到时间', '被反映人', '主要问题', '办结时间'],
        ['1', '2025-1-5', '张三', '问题', '2025-6-1'],
        ['', '', '李四', '', ''],
      ],
      [0, 1, 3].map((column) => ({ top: 2, bottom: 3, left: column, right: column })),
    ),
  );
  expect(lead?.draft.subjects).toHaveLength(2);
  expect(lead?.imported).toEqual({ state: 'as-ledger' });
});
