import { expect, test } from 'vitest';
import type { Merge } from '../../../shared/domain/import/sheet.ts';
import { leadsOf, readLines, rejectedOf, sheetOf } from '../../fixtures/sheets.ts';

const HEAD = ['线索编号', '收到时间', '被反映人', '单位', '主要问题'];
const merge = (top: number, bottom: number, column: number): Merge => ({ top, bottom, left: column, right: column });

test('blank, title, total, signature and note lines and repeated headers are no leads', () => {
  const rows = readLines(
    sheetOf([
      ['台账'],
      HEAD,
      ['1', '2026-1-5', '张三', '甲局', '问题一'],
      [],
      ['二、2026年二月'],
      ['2026年度线索台账'],
      HEAD,
      ['2', '2026-2-5', '李四', '乙局', '问题二'],
      ['3'],
      ['合计', '2', '', '', '共2件'],
      ['填报人：王芳', '2026年3月1日', '', '审核人：周敏'],
      ['注：以上含移送件'],
      ['（以下空白）'],
      ['单位负责人（签字）：', '', '', '', ''],
      ['', '2026年3月31日', '', '驻某局纪检监察组（盖章）'],
    ]),
  );
  expect(rows.map((row) => ('lead' in row ? row.lead.row : row))).toEqual([3, 8]);
});

test('a matter that begins with 共计 is no total', () => {
  const [lead] = leadsOf(
    sheetOf([
      ['主要问题', '收到时间', '被反映人'],
      ['共计收受礼金5万元', '2026-1-5', '张三'],
    ]),
  );
  expect(lead?.draft.problem).toBe('共计收受礼金5万元');
});

test('several subjects in one cell become several subjects, with their own units where these are listed too', () => {
  const [lead] = leadsOf(
    sheetOf([
      [...HEAD, '职务'],
      ['1', '2026-1-5', '张三、李四', '甲局、乙局', '问题', '党组书记、局长'],
    ]),
  );
  expect(lead?.draft.subjects.map(({ name, organisation, post }) => [name, organisation, post])).toEqual([
    ['张三', '甲局', '党组书记、局长'],
    ['李四', '乙局', '党组书记、局长'],
  ]);
});

test('an unknown name is said to be unknown, and a unit is a subject only where the sheet says so', () => {
  const [unknown, unit] = leadsOf(
    sheetOf([
      [...HEAD, '对象类型'],
      ['1', '2026-1-5', '不详', '甲局', '问题', '个人'],
      ['2', '2026-1-5', '乙局', '', '问题', '单位'],
    ]),
  );
  expect(unknown?.draft.subjects).toMatchObject([{ kind: '姓名不详', organisation: '甲局' }]);
  expect(unknown?.draft.subjects[0]).not.toHaveProperty('name');
  expect(unit?.draft.subjects).toMatchObject([{ kind: '单位', name: '乙局' }]);
  expect(leadsOf(sheetOf([HEAD, ['3', '2026-1-5', '某某公司', '', '问题']]))[0]?.draft.subjects[0]?.kind).toBe('个人');
});

test('lines whose number is one merged cell are one lead with several persons', () => {
  const leads = leadsOf(
    sheetOf(
      [
        HEAD,
        ['1', '2026-1-5', '张三', '甲局', '问题一'],
        ['', '', '李四', '甲局', ''],
        ['', '', '王五', '乙局', ''],
        ['2', '2026-1-6', '赵六', '丙局', '问题二'],
      ],
      [merge(2, 4, 0), merge(2, 4, 1), merge(2, 4, 4)],
    ),
  );
  expect(leads.map(({ draft }) => draft.subjects.map(({ name }) => name))).toEqual([
    ['张三', '李四', '王五'],
    ['赵六'],
  ]);
  expect(leads[0]?.draft.problem).toBe('问题一');
  expect(leads[0]?.ledger.cells).toContainEqual({ column: '被反映人（第3行）', text: '李四' });
});

test('a date merged over several numbered leads is the date of each', () => {
  const leads = leadsOf(
    sheetOf([HEAD, ['1', '2026-1-5', '张三', '甲局', '问题一'], ['2', '', '李四', '乙局', '问题二']], [merge(2, 3, 1)]),
  );
  expect(leads.map(({ draft }) => draft.receivedOn)).toEqual(['2026-01-05', '2026-01-05']);
});

test('a line without a number under a merged date belongs to the lead above', () => {
  const lines = [HEAD, ['1', '2026-1-5', '张三', '甲局', '问题一'], ['', '', '李四', '乙局', '']];
  const leads = leadsOf(sheetOf(lines, [merge(2, 3, 1)]));
  expect(leads.map(({ draft }) => draft.subjects.map(({ organisation }) => organisation))).toEqual([['甲局', '乙局']]);
});

test('under a merged date, lines without any numbers are leads where they have a matter of their own', () => {
  const lines = [HEAD, ['', '2026-1-5', '张三', '甲局', '问题一'], ['', '', '李四', '乙局', '问题二']];
  expect(leadsOf(sheetOf(lines, [merge(2, 3, 1)])).map(({ draft }) => draft.problem)).toEqual(['问题一', '问题二']);
});

test('a line without number and date that was not merged is not added to the lead above', () => {
  const lines = [HEAD, ['1', '2026-1-5', '张三', '甲局', '问题一'], ['', '', '李四', '乙局', '问题二']];
  expect(rejectedOf(sheetOf(lines, []))).toEqual([{ row: 3, column: '收到时间', reason: '收到日期为空' }]);
  expect(rejectedOf(sheetOf(lines))).toEqual([{ row: 3, column: '收到时间', reason: '收到日期为空' }]);
});

test('in a text file, which has lost its merged cells, a line with a subject alone continues the lead above', () => {
  const leads = leadsOf(sheetOf([HEAD, ['1', '2026-1-5', '张三', '甲局', '问题一'], ['', '', '李四', '乙局', '']]));
  expect(leads.map(({ draft }) => draft.subjects.length)).toEqual([2]);
});

test('an export with a line for each person gives one lead', () => {
  const head = ['受理线索编码', '受理人员编码', '受理时间', '被反映人', '主要问题'];
  const leads = leadsOf(
    sheetOf(
      [
        head,
        ['A1', 'A1-01', '2026-1-5', '张三', '问题'],
        ['A1', 'A1-02', '2026-1-5', '李四', '问题'],
        ['A2', 'A2-01', '2026-1-6', '王五', '别的'],
      ],
      [],
    ),
  );
  expect(leads.map(({ draft, ledger }) => [ledger.originalNumber, draft.subjects.length, draft.problem])).toEqual([
    ['A1', 2, '问题'],
    ['A2', 1, '别的'],
  ]);
});

test('every cell is kept as it was read, unknown columns too', () => {
  const [lead] = leadsOf(
    sheetOf([
      [...HEAD, '线索评估'],
      ['旧1号', '２０２６．１．５', '张　三', '甲局', '问题', '85分'],
    ]),
  );
  expect(lead?.ledger).toEqual({
    originalNumber: '旧1号',
    words: {},
    cells: [
      { column: '线索编号', text: '旧1号' },
      { column: '收到时间', text: '２０２６．１．５' },
      { column: '被反映人', text: '张　三' },
      { column: '单位', text: '甲局' },
      { column: '主要问题', text: '问题' },
      { column: '线索评估', text: '85分' },
    ],
  });
});

test('what a ledger need not say is left open', () => {
  const [lead] = leadsOf(
    sheetOf([
      ['收到时间', '被反映人'],
      ['2026-1-5', '张三'],
    ]),
  );
  expect(lead?.draft).toMatchObject({
    category: '未注明',
    problem: '台账未载明主要问题',
    signature: '匿名',
    classification: '工作秘密',
    subjects: [{ kind: '个人', name: '张三', management: '未注明' }],
  });
  expect(lead?.imported).toEqual({ state: 'to-complete' });
});
