import { expect, test } from 'vitest';
import { leadsOf, rejectedOf, sheetOf } from '../../fixtures/sheets.ts';

const HEAD = ['序号', '收到时间', '被反映人', '主要问题', '管理权限', '密级', '线索来源', '文号'];
const GOOD = ['1', '2026-1-5', '张三', '问题', '驻在单位党组管理', '工作秘密', '信访举报', ''];

function withCell(head: string, text: string): readonly string[] {
  return GOOD.map((cell, at) => (HEAD[at] === head ? text : cell));
}

test.each([
  ['被反映人', '', '被反映人为空；确实不清楚的，请写“姓名不详”'],
  ['收到时间', '', '收到日期为空'],
  ['收到时间', '去年', '日期无法识别，请写成“2026-03-05”这样的年月日'],
  ['收到时间', '2026-04-01', '收到日期不能晚于今天，请改正。'],
  ['收到时间', '#公式未计算', '公式没有结果，请改为日期'],
  ['主要问题', '', '主要问题为空'],
  ['主要问题', '长'.repeat(5001), '内容超过5000字（个）'],
  ['主要问题', '#REF!', '公式没有结果，请改为文字'],
  ['被反映人', '#N/A', '公式没有结果，请改为文字'],
  ['被反映人', '张'.repeat(101), '内容超过100字（个）'],
  ['管理权限', '处级', '管理权限无法识别，请写明由哪一级党委（党组）管理'],
  ['密级', '甲级', '密级无法识别'],
])('a line with %s %s is rejected with row, column and reason', (head, text, reason) => {
  expect(rejectedOf(sheetOf([['台账'], HEAD, GOOD, withCell(head, text)]))).toEqual([{ row: 4, column: head, reason }]);
});

test('a subject managed at the dispatching level is rejected with the lawful way to go', () => {
  const [rejected] = rejectedOf(sheetOf([HEAD, withCell('管理权限', '市管')]));
  expect(rejected).toMatchObject({ row: 2, column: '管理权限' });
  expect(rejected?.reason).toContain('径送登记');
  expect(rejectedOf(sheetOf([HEAD, withCell('管理权限', '县管')]))).toEqual([]);
  expect(
    rejectedOf(sheetOf([HEAD, withCell('管理权限', '县管')]), {
      level: '县',
      ceiling: '工作秘密',
      today: '2026-03-31',
    }),
  ).toHaveLength(1);
});

test('what the commission assigned under a number of its own may be about anybody', () => {
  const line = ['1', '2026-1-5', '张三', '问题', '市管', '', '市纪委交办', '市纪交〔2026〕1号'];
  expect(leadsOf(sheetOf([HEAD, line]))[0]?.draft.source).toBe('上级交办');
});

test('a state secret is rejected, and the reason names the ceiling', () => {
  const [rejected] = rejectedOf(sheetOf([HEAD, withCell('密级', '秘密★5年')]));
  expect(rejected).toMatchObject({ column: '密级' });
  expect(rejected?.reason).toContain('本库存放上限为工作秘密');
});

test('a list of managing levels that does not fit the list of names is not shared out by guess', () => {
  const line = ['1', '2026-1-5', '张三、李四、王五', '问题', '市管、县管', '', '', ''];
  expect(rejectedOf(sheetOf([HEAD, line]))[0]).toMatchObject({ column: '管理权限' });
  const fitting = ['1', '2026-1-5', '张三、李四', '问题', '县管、市管', '', '', ''];
  expect(rejectedOf(sheetOf([HEAD, fitting]))[0]?.reason).toContain('径送');
});

test('a reason repeats nothing of what stands in the line', () => {
  const marker = '甲乙丙丁';
  for (const head of HEAD) {
    for (const { reason } of rejectedOf(sheetOf([HEAD, withCell(head, marker)]))) expect(reason).not.toContain(marker);
  }
});
