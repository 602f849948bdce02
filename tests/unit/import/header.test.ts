import { expect, test } from 'vitest';
import { findHeader } from '../../../shared/domain/import/header.ts';
import { sheetOf } from '../../fixtures/sheets.ts';
import type { Merge } from '../../../shared/domain/import/sheet.ts';

function fields(lines: readonly (readonly string[])[], merges?: readonly Merge[]) {
  const header = findHeader(sheetOf(lines, merges));
  return header?.columns.map(({ label, field }) => `${label}=${field}`);
}

const merge = (top: number, bottom: number, left: number, right: number): Merge => ({ top, bottom, left, right });

test('the header is found under title lines, whatever the order of its columns', () => {
  const header = findHeader(
    sheetOf([
      ['驻某局纪检监察组线索台账'],
      ['填报单位：某组', '', '2026年'],
      ['主要问题', '被反映人', '收到时间'],
      ['甲', '乙', '2026-1-1'],
    ]),
  );
  expect(header?.lastRow).toBe(3);
  expect(header?.columns.map(({ field }) => field)).toEqual(['problem', 'subject.name', 'receivedOn']);
});

test('heads are the same in any width, with spaces, line ends, signs and brackets', () => {
  expect(
    fields([['序　号', '收到\n时间', '被反映人：', '涉及金额（万元）', '问题类别（一级）', '*主要问题*']]),
  ).toEqual([
    '序 号=serial',
    '收到 时间=receivedOn',
    '被反映人：=subject.name',
    '涉及金额（万元）=amountFen',
    '问题类别（一级）=category',
    '*主要问题*=problem',
  ]);
});

test('反映人 is whoever writes and 被反映人 whoever is written of', () => {
  expect(
    fields([['收到时间', '反映人', '被反映人', '反映人电话', '被反映人单位', '反映人与被反映人关系', '被反映人籍贯']]),
  ).toEqual([
    '收到时间=receivedOn',
    '反映人=reporter.name',
    '被反映人=subject.name',
    '反映人电话=reporter.contact',
    '被反映人单位=subject.organisation',
    '反映人与被反映人关系=reporter.remarks',
    '被反映人籍贯=kept',
  ]);
});

test.each(['举报人身份证号', '来信人基本情况', '检举控告人职业', '署名人信息', '信访群众'])(
  '%s is protected although it is in no list',
  (head) => {
    expect(fields([['收到时间', '被反映人', head]])?.at(-1)).toBe(`${head}=reporter.remarks`);
  },
);

test('a header of two lines with merged cells is read as one', () => {
  const lines = [
    ['台账'],
    ['序号', '收到时间', '被反映人', '', '', '反映人', '', '处置方式', ''],
    ['', '', '姓名', '单位', '职务', '姓名', '联系方式', '一', '二'],
    ['1', '2026-1-1', '张三', '某局', '科长', '李四', '139', '函询', ''],
  ];
  const merges = [
    merge(1, 1, 0, 8),
    merge(2, 3, 0, 0),
    merge(2, 3, 1, 1),
    merge(2, 2, 2, 4),
    merge(2, 2, 5, 6),
    merge(2, 2, 7, 8),
  ];
  const expected = [
    '序号=serial',
    '收到时间=receivedOn',
    '被反映人/姓名=subject.name',
    '被反映人/单位=subject.organisation',
    '被反映人/职务=subject.post',
    '反映人/姓名=reporter.name',
    '反映人/联系方式=reporter.contact',
    '处置方式/一=disposal.mode',
    '处置方式/二=disposal.mode',
  ];
  expect(fields(lines, merges)).toEqual(expected);
  expect(fields(lines)).toEqual(expected);
  expect(
    findHeader(sheetOf(lines, merges))
      ?.columns.map(({ round }) => round)
      .slice(-2),
  ).toEqual([1, 2]);
});

test('of two columns for a unit the one beside the reporter is his', () => {
  expect(fields([['收到时间', '被反映人', '单位', '职务', '反映人', '单位', '性别', '主要问题']])?.slice(2)).toEqual([
    '单位=subject.organisation',
    '职务=subject.post',
    '反映人=reporter.name',
    '单位（2）=reporter.organisation',
    '性别=reporter.remarks',
    '主要问题=problem',
  ]);
  expect(fields([['收到时间', '反映人', '单位', '被反映人']])?.[2]).toBe('单位=subject.organisation');
});

test('what is not known is kept under its own head, and a column without a head under its letter', () => {
  expect(fields([['收到时间', '被反映人', '线索评估', '', '备注', '备注']])?.slice(2)).toEqual([
    '线索评估=kept',
    '第D列=kept',
    '备注=remarks',
    '备注（2）=remarks',
  ]);
});

test('several rounds of disposal are told apart', () => {
  const header = findHeader(
    sheetOf([['收到时间', '被反映人', '处置方式一', '处置时间一', '处置方式2', '处置时间2', '第三次处置方式']]),
  );
  expect(header?.columns.slice(2).map(({ field, round }) => `${field}${round}`)).toEqual([
    'disposal.mode1',
    'disposal.on1',
    'disposal.mode2',
    'disposal.on2',
    'disposal.mode3',
  ]);
});

test('a head worded in a way of its own is taken where no known head stands for the field', () => {
  expect(fields([['收到线索的时间', '被反映人员姓名及职务', '反映群众利益的具体问题', '线索登记时间']])).toEqual([
    '收到线索的时间=receivedOn',
    '被反映人员姓名及职务=subject.name',
    '反映群众利益的具体问题=problem',
    '线索登记时间=kept',
  ]);
  expect(fields([['办理登记的时间', '收到时间', '被反映人']])?.[0]).toBe('办理登记的时间=kept');
});

test('without a subject or a date of receipt there is no header', () => {
  expect(findHeader(sheetOf([['序号', '收到时间', '主要问题']]))).toBeUndefined();
  expect(findHeader(sheetOf([['序号', '被反映人', '主要问题']]))).toBeUndefined();
  expect(findHeader(sheetOf([]))).toBeUndefined();
});
