import { expect, test } from 'vitest';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import {
  columnsInUse,
  MORE_COLUMNS,
  PAPER_CHOICES,
  paperNumbers,
  tracksOf,
} from '../../../../renderer/features/ledger/columns.ts';
import { layoutOf, STACKS } from '../../../../renderer/features/ledger/grid/layout.ts';

const titles = (kind: 'team' | 'commission', chosen: readonly string[] = []) =>
  columnsInUse(kind, chosen).map(({ title }) => title);

test('the columns stand as in the paper ledger', () => {
  expect(titles('team').join(' · ')).toBe(
    '线索编号 · 收到日期 · 线索来源 · 被反映人 · 单位及职务 · 主要问题 · 问题类别 · 承办人 · 当前环节 · 处置方式 · 时限',
  );
});

test('a commission sees which team a lead came from', () => {
  expect(titles('commission').slice(0, 3)).toEqual(['线索编号', '派驻机构', '收到日期']);
});

test('added columns stand behind the usual ones in an order of their own; an unknown code adds nothing', () => {
  expect(titles('team', ['originalNumber', 'nothing', 'classification']).slice(11)).toEqual(['密级', '原编号']);
});

test('any of the 28 columns of the paper ledger may be added, in its order, with what the vault says of them', () => {
  expect(PAPER_CHOICES).toHaveLength(28);
  const chosen = ['paper-23', 'paper-1', 'paper-99', 'originalNumber'];
  expect(titles('team', chosen).slice(11)).toEqual(['原编号', '序号', '处置情况报告']);
  expect(paperNumbers(chosen)).toEqual([1, 23]);
  const context = { today: '', vaults: new Map() };
  const row = { columns: { 23: '查否' } } as unknown as LeadRow;
  expect(PAPER_CHOICES.map(({ text }) => text(row, context, 4)).filter((text) => text !== '')).toEqual(['5', '查否']);
});

test('at 1366 pixels every usual column is in view, and the summary has room', () => {
  const rem = 16;
  const list = 1366 - 9.5 * rem - 2 * rem - 2 - 15;
  for (const kind of ['team', 'commission'] as const) {
    const { least } = tracksOf(columnsInUse(kind, []), 2);
    expect(least * rem).toBeLessThanOrEqual(list);
  }
  // Who asks for what was late has the reasons in view as well.
  for (const view of ['no-opinion', 'ever-overdue'] as const) {
    expect(tracksOf(columnsInUse('team', [], view), 2).least * rem).toBeLessThanOrEqual(list);
  }
  expect(layoutOf(list / rem)).toBe('columns');
});

test('lines in rows of their own show every usual column', () => {
  for (const kind of ['team', 'commission'] as const) {
    const codes = columnsInUse(kind, []).map(({ code }) => code);
    for (const layout of ['two', 'four'] as const) {
      expect(STACKS[layout].flat()).toEqual(expect.arrayContaining(codes));
    }
  }
});

test('a first report and a repeat are told apart, and money stands in 万元', () => {
  const text = (code: string, row: Partial<LeadRow>) =>
    MORE_COLUMNS.find((column) => column.code === code)?.text(row as LeadRow, { today: '', vaults: new Map() }, 0);
  expect(text('repeatOf', { repeatOf: null })).toBe('首次');
  expect(text('repeatOf', { repeatOf: 'ZJ01-2026-0003' })).toBe('重复 ZJ01-2026-0003');
  expect(text('amount', { amountFen: 5_200_000 })).toBe('5.2万元');
  expect(text('amount', { amountFen: null })).toBe('');
});

test('the archive shows its own columns unasked, each once', () => {
  const added = columnsInUse('team', ['archiveNumber'], 'archived').slice(7);
  expect(added.map(({ title }) => title)).toEqual(['归档号', '保管期限', '归档日期', '移交']);
  expect(columnsInUse('team', [], 'open')).toHaveLength(11);
});

test('in the view of opinions that are late stands how late they are, by the receipt that was recorded first', () => {
  const shown = columnsInUse('team', [], 'no-opinion');
  const titlesThere = shown.map(({ title }) => title);
  expect(titlesThere).toEqual(expect.arrayContaining(['收到日期', '承办人', '意见超期天数', '超期原因', '时限']));
  expect(titlesThere).not.toContain('处置方式');
  const late = (opinionDueOn: string | null) =>
    shown
      .find(({ code }) => code === 'opinionLate')
      ?.text({ opinionDueOn, dueOn: '2026-12-24' } as LeadRow, { today: '2026-11-26', vaults: new Map() }, 0);
  expect([late('2026-10-23'), late('2026-11-26'), late(null)]).toEqual(['34天', '', '']);
});
