import { expect, test } from 'vitest';
import type { Pauses } from '../stories/almanac.ts';
import { anonymousLetter } from '../stories/anonymous-letter.ts';
import { datedStage } from '../stories/dated-stage.ts';
import { passed, printed, stretches } from '../stories/desk-days.ts';
import { inspectionHandover } from '../stories/inspection-handover.ts';
import { realNameReport } from '../stories/real-name-report.ts';
import type { Stage } from '../stories/stage.ts';

/** The evenings after the last step on which the desk is still read. */
const AFTER = 5;

/** A story, the day on which its vault is made, and where it is held up. */
type Play = {
  readonly title: string;
  readonly story: (stage: Stage) => Promise<void>;
  readonly back: number;
  readonly pauses?: Pauses;
};

/**
 * Plays a story through its days and prints what stood on the desk each evening. What stands there for its own dates
 * alone (定期事项) is told apart.
 */
async function played({ title, story, back, pauses }: Play) {
  const dated = await datedStage(back, pauses);
  await story(dated.stage);
  const { span, lines } = await dated.days(AFTER);
  const missed = await dated.missed();
  process.stdout.write(
    `${printed(title, span, lines)}\n逾期登记：${missed.length === 0 ? '无' : ''}\n${missed.join('\n')}\n`,
  );
  expect(await dated.findings()).toEqual([]);
  const all = stretches(lines);
  const isDuty = (one: string) => one.includes(' 定期事项 ');
  const found = passed(lines);
  const missedDuties = missed.filter(isDuty);
  expect(missedDuties).toEqual(found.filter(isDuty));
  return {
    ...{ desk: all.filter((one) => !isDuty(one)), duties: all.filter(isDuty), missedDuties },
    ...{ missed: missed.filter((one) => !isDuty(one)), passed: found.filter((one) => !isDuty(one)) },
  };
}

test('an anonymous letter on its own days: nothing is late, and nothing of it stands after the archive', async () => {
  const { desk, duties, missed } = await played({ title: '一、匿名信函询', story: anonymousLetter, back: 40 });
  expect(desk).toEqual([
    // Received on Monday 19 October: 20, 21, 22, 23, 26. Forwarded on the 21st.
    '2026-10-19至2026-10-20 来件待办 业务范围外 ZJ01-来2026-0001 期限2026-10-26',
    // Put forward on Tuesday 27 October: 28, 29, 30. Decided on the 29th.
    '2026-10-27至2026-10-28 临近（黄） D25 审批 ZJ01-2026-0001 期限2026-10-30',
    '2026-10-27至2026-10-28 待审批 处置 ZJ01-2026-0001',
    // Put forward on Thursday 29 October: 30, 2, 3. Decided by telephone on the 30th.
    '2026-10-29至2026-10-29 临近（黄） D25 审批 ZJ01-2026-0001 期限2026-11-03',
    '2026-10-29至2026-10-29 待审批 谈话函询方案 ZJ01-2026-0001',
    // From Friday 30 October five working days: 2 to 6 November. The inquiry was delivered on the 2nd.
    '2026-10-30至2026-10-31 临近（蓝） D26 开展谈话或者发出函询 ZJ01-2026-0001 期限2026-11-06',
    // From the telephone call three working days: 2, 3, 4 November. Signed on the 1st.
    '2026-10-30至2026-10-31 待补签 谈话函询方案 ZJ01-2026-0001 期限2026-11-04',
    '2026-11-01至2026-11-01 临近（黄） D26 开展谈话或者发出函询 ZJ01-2026-0001 期限2026-11-06',
    // From Monday 2 November fifteen working days: Monday the 23rd. The reply came on the 16th.
    '2026-11-13至2026-11-15 临近（蓝） D07 函询回复 ZJ01-2026-0001 期限2026-11-23',
  ]);
  expect(duties).toEqual([
    '2026-10-21至2026-11-30 定期事项 召开线索处置专题会议 2026年10月 期限2026-10-31',
    '2026-11-20至2026-11-30 定期事项 召开线索处置专题会议 2026年11月 期限2026-11-30',
  ]);
  expect(missed).toEqual([]);
});

test('a real-name report on its own days: the reporter is told of the result too late', async () => {
  const { desk, missed, passed } = await played({ title: '二、实名举报初核', story: realNameReport, back: 41 });
  expect(desk).toEqual([
    // The filing of a case was agreed on Saturday 31 October; fifteen working days: 20 November. Told on the 25th.
    '2026-11-10至2026-11-14 临近（蓝） D06 向实名检举控告人反馈结果 ZJ01-2026-0001 期限2026-11-20',
    '2026-11-15至2026-11-20 临近（黄） D06 向实名检举控告人反馈结果 ZJ01-2026-0001 期限2026-11-20',
    '2026-11-21至2026-11-24 逾期（红） D06 向实名检举控告人反馈结果 ZJ01-2026-0001 期限2026-11-20',
    // Sealed on the day of the archive; the receipt comes the day after.
    '2026-11-25至2026-11-25 未收回执 移交ZJ00 第1包',
  ]);
  expect(missed).toEqual(['2026-11-21 D06 向实名检举控告人反馈结果 ZJ01-2026-0001 期限2026-11-20']);
  expect(passed).toEqual(missed);
});

test('an inspection hand-over on its own days: the talk with one of three subjects is held too late', async () => {
  const { desk, missed, passed } = await played({ title: '三、巡察移交', story: inspectionHandover, back: 46 });
  expect(desk).toEqual([
    // Received on Sunday 11 October: 12 to 16. Sent on the 12th.
    '2026-10-11至2026-10-11 径送未送 径送上级 ZJ01-径2026-0001 期限2026-10-16',
    // The plan was agreed on Saturday 17 October: 19 to 23. The talk was on 6 November.
    '2026-10-17至2026-10-17 临近（蓝） D26 开展谈话或者发出函询 ZJ01-2026-0001（吴军） 期限2026-10-23',
    '2026-10-18至2026-10-23 临近（黄） D26 开展谈话或者发出函询 ZJ01-2026-0001（吴军） 期限2026-10-23',
    '2026-10-24至2026-11-05 逾期（红） D26 开展谈话或者发出函询 ZJ01-2026-0001（吴军） 期限2026-10-23',
  ]);
  expect(missed).toEqual(['2026-10-24 D26 开展谈话或者发出函询 ZJ01-2026-0001 期限2026-10-23']);
  expect(passed).toEqual(missed);
});

test('the anonymous letter held up at every turn: each date turns blue, yellow and red, and ends with its step', async () => {
  const { desk, duties, missed, missedDuties, passed } = await played({
    ...{ title: '四、匿名信，处处拖延', story: anonymousLetter, back: 40 },
    pauses: {
      ...{ 'submit 处置': 25, 'sign-later': 3, 'deliver-inquiry': 8, 'receive-reply': 10 },
      'submit 谈话函询处置意见': 35,
    },
  });
  expect(desk).toEqual([
    '2026-10-19至2026-10-20 来件待办 业务范围外 ZJ01-来2026-0001 期限2026-10-26',
    // Received on 19 October, one month; put forward on 21 November.
    '2026-11-09至2026-11-13 临近（蓝） D01 提出处置意见 ZJ01-2026-0001 期限2026-11-19',
    '2026-11-14至2026-11-19 临近（黄） D01 提出处置意见 ZJ01-2026-0001 期限2026-11-19',
    '2026-11-20至2026-11-20 逾期（红） D01 提出处置意见 ZJ01-2026-0001 期限2026-11-19',
    // From Saturday 21 November: 23, 24, 25; from Monday the 23rd: 24, 25, 26.
    '2026-11-21至2026-11-22 临近（黄） D25 审批 ZJ01-2026-0001 期限2026-11-25',
    '2026-11-21至2026-11-22 待审批 处置 ZJ01-2026-0001',
    '2026-11-23至2026-11-23 临近（黄） D25 审批 ZJ01-2026-0001 期限2026-11-26',
    '2026-11-23至2026-11-23 待审批 谈话函询方案 ZJ01-2026-0001',
    // Said by telephone on Tuesday 24 November: to sign 25, 26, 27 (signed on the 29th), to deliver 25, 26, 27, 30, 1.
    '2026-11-24至2026-11-25 临近（蓝） D26 开展谈话或者发出函询 ZJ01-2026-0001 期限2026-12-01',
    '2026-11-24至2026-11-28 待补签 谈话函询方案 ZJ01-2026-0001 期限2026-11-27',
    '2026-11-26至2026-12-01 临近（黄） D26 开展谈话或者发出函询 ZJ01-2026-0001 期限2026-12-01',
    '2026-12-02至2026-12-07 逾期（红） D26 开展谈话或者发出函询 ZJ01-2026-0001 期限2026-12-01',
    // Delivered on Tuesday 8 December; fifteen working days: Tuesday the 29th. The reply came on New Year's Day.
    '2026-12-19至2026-12-23 临近（蓝） D07 函询回复 ZJ01-2026-0001 期限2026-12-29',
    '2026-12-24至2026-12-29 临近（黄） D07 函询回复 ZJ01-2026-0001 期限2026-12-29',
    '2026-12-30至2026-12-31 逾期（红） D07 函询回复 ZJ01-2026-0001 期限2026-12-29',
    // One month from the reply; put forward on 5 February.
    '2027-01-22至2027-01-26 临近（蓝） D08 报告谈话函询情况和处置意见 ZJ01-2026-0001 期限2027-02-01',
    '2027-01-27至2027-02-01 临近（黄） D08 报告谈话函询情况和处置意见 ZJ01-2026-0001 期限2027-02-01',
    '2027-02-02至2027-02-04 逾期（红） D08 报告谈话函询情况和处置意见 ZJ01-2026-0001 期限2027-02-01',
  ]);
  // Ten days before the last day of its round, until it is neither the present round nor the last; read until 19 February.
  expect(duties).toEqual([
    '2026-10-21至2026-11-30 定期事项 召开线索处置专题会议 2026年10月 期限2026-10-31',
    '2026-11-20至2026-12-31 定期事项 召开线索处置专题会议 2026年11月 期限2026-11-30',
    '2026-12-21至2027-02-19 定期事项 向信访举报部门反馈处理情况 2026年第4季度 期限2026-12-31',
    '2026-12-21至2027-02-19 定期事项 与驻在单位党组会商 2026年下半年 期限2026-12-31',
    '2026-12-21至2027-01-31 定期事项 召开线索处置专题会议 2026年12月 期限2026-12-31',
    '2026-12-21至2027-02-19 定期事项 集中清理问题线索 2026年第4季度 期限2026-12-31',
    '2027-01-21至2027-02-19 定期事项 召开线索处置专题会议 2027年1月 期限2027-01-31',
    '2027-02-18至2027-02-19 定期事项 召开线索处置专题会议 2027年2月 期限2027-02-28',
  ]);
  expect(missed).toEqual([
    '2026-11-20 D01 提出处置意见 ZJ01-2026-0001 期限2026-11-19',
    '2026-11-28 SIGN_LATER 补签 ZJ01-2026-0001 期限2026-11-27',
    '2026-12-02 D26 开展谈话或者发出函询 ZJ01-2026-0001 期限2026-12-01',
    '2026-12-30 D07 函询回复 ZJ01-2026-0001 期限2026-12-29',
    '2027-02-02 D08 报告谈话函询情况和处置意见 ZJ01-2026-0001 期限2027-02-01',
  ]);
  expect(missedDuties).toEqual([
    '2026-11-01 定期事项 召开线索处置专题会议 2026年10月 期限2026-10-31',
    '2026-12-01 定期事项 召开线索处置专题会议 2026年11月 期限2026-11-30',
    '2027-01-01 定期事项 与驻在单位党组会商 2026年下半年 期限2026-12-31',
    '2027-01-01 定期事项 召开线索处置专题会议 2026年12月 期限2026-12-31',
    '2027-01-01 定期事项 向信访举报部门反馈处理情况 2026年第4季度 期限2026-12-31',
    '2027-01-01 定期事项 集中清理问题线索 2026年第4季度 期限2026-12-31',
    '2027-02-01 定期事项 召开线索处置专题会议 2027年1月 期限2027-01-31',
  ]);
  expect(passed).toEqual(missed);
});

test('the real-name report held up: an extension takes a near date off the desk, and brings it back on its own day', async () => {
  const { desk, missed, passed } = await played({
    ...{ title: '五、实名举报，拖延并延长核查', story: realNameReport, back: 41 },
    pauses: { inform: 12, 'submit 变更核查范围': 83, 'submit 初步核实处置建议': 50 },
  });
  expect(desk).toEqual([
    // Received on Saturday 17 October; fifteen working days: 6 November. Told on the 8th.
    '2026-10-27至2026-10-31 临近（蓝） D05 告知实名检举控告人受理情况 ZJ01-2026-0001 期限2026-11-06',
    '2026-11-01至2026-11-06 临近（黄） D05 告知实名检举控告人受理情况 ZJ01-2026-0001 期限2026-11-06',
    '2026-11-07至2026-11-07 逾期（红） D05 告知实名检举控告人受理情况 ZJ01-2026-0001 期限2026-11-06',
    // One month; put forward on 8 November.
    '2026-11-07至2026-11-07 临近（蓝） D01 提出处置意见 ZJ01-2026-0001 期限2026-11-17',
    // Agreed on 12 November, three months; extended on 3 February until 31 March; reported on 25 March.
    '2027-02-02至2027-02-02 临近（蓝） D11 报告初步核实结果 ZJ01-2026-0001 期限2027-02-12',
    '2027-03-21至2027-03-24 临近（蓝） D11 报告初步核实结果 ZJ01-2026-0001 期限2027-03-31',
    // From Thursday 25 March fifteen working days; no notice for 2027 is known, so its weekends decide. Told on 19 April.
    '2027-04-05至2027-04-09 临近（蓝） D06 向实名检举控告人反馈结果 ZJ01-2026-0001 期限2027-04-15',
    '2027-04-10至2027-04-15 临近（黄） D06 向实名检举控告人反馈结果 ZJ01-2026-0001 期限2027-04-15',
    '2027-04-16至2027-04-18 逾期（红） D06 向实名检举控告人反馈结果 ZJ01-2026-0001 期限2027-04-15',
    '2027-04-19至2027-04-19 未收回执 移交ZJ00 第1包',
  ]);
  expect(missed).toEqual([
    '2026-11-07 D05 告知实名检举控告人受理情况 ZJ01-2026-0001 期限2026-11-06',
    '2027-04-16 D06 向实名检举控告人反馈结果 ZJ01-2026-0001 期限2027-04-15',
  ]);
  expect(passed).toEqual(missed);
});

test('the inspection hand-over held up: both leads are late, and what was shelved comes back to the desk', async () => {
  const { desk, missed, passed } = await played({
    ...{ title: '六、巡察移交，拖延和暂存重新研判', story: inspectionHandover, back: 46 },
    pauses: { 'submit 处置': 28, restart: 25 },
  });
  expect(desk).toEqual([
    '2026-10-11至2026-10-11 径送未送 径送上级 ZJ01-径2026-0001 期限2026-10-16',
    // Received on 12 October, one month, also for what was split off; put forward on 14 November.
    '2026-11-02至2026-11-06 临近（蓝） D01 提出处置意见 ZJ01-2026-0001 期限2026-11-12',
    '2026-11-02至2026-11-06 临近（蓝） D01 提出处置意见 ZJ01-2026-0002 期限2026-11-12',
    '2026-11-07至2026-11-12 临近（黄） D01 提出处置意见 ZJ01-2026-0001 期限2026-11-12',
    '2026-11-07至2026-11-12 临近（黄） D01 提出处置意见 ZJ01-2026-0002 期限2026-11-12',
    '2026-11-13至2026-11-13 逾期（红） D01 提出处置意见 ZJ01-2026-0001 期限2026-11-12',
    '2026-11-13至2026-11-13 逾期（红） D01 提出处置意见 ZJ01-2026-0002 期限2026-11-12',
    // The plan was agreed on Saturday 14 November: 16 to 20. The talk was on 4 December.
    '2026-11-14至2026-11-14 临近（蓝） D26 开展谈话或者发出函询 ZJ01-2026-0001（吴军） 期限2026-11-20',
    '2026-11-15至2026-11-20 临近（黄） D26 开展谈话或者发出函询 ZJ01-2026-0001（吴军） 期限2026-11-20',
    '2026-11-21至2026-12-03 逾期（红） D26 开展谈话或者发出函询 ZJ01-2026-0001（吴军） 期限2026-11-20',
    // Assigned from above on 12 October, three months. Shelved until 13 January, and started again on the 16th.
    '2027-01-02至2027-01-06 临近（蓝） D09 办结上级交办事项 ZJ01-2026-0002 期限2027-01-12',
    '2027-01-03至2027-01-07 临近（蓝） D21 暂存待查重新研判 ZJ01-2026-0002 期限2027-01-13',
    '2027-01-07至2027-01-12 临近（黄） D09 办结上级交办事项 ZJ01-2026-0002 期限2027-01-12',
    '2027-01-08至2027-01-13 临近（黄） D21 暂存待查重新研判 ZJ01-2026-0002 期限2027-01-13',
    '2027-01-13至2027-01-15 逾期（红） D09 办结上级交办事项 ZJ01-2026-0002 期限2027-01-12',
    '2027-01-14至2027-01-15 逾期（红） D21 暂存待查重新研判 ZJ01-2026-0002 期限2027-01-13',
  ]);
  expect(missed).toEqual([
    '2026-11-13 D01 提出处置意见 ZJ01-2026-0001 期限2026-11-12',
    '2026-11-13 D01 提出处置意见 ZJ01-2026-0002 期限2026-11-12',
    '2026-11-21 D26 开展谈话或者发出函询 ZJ01-2026-0001 期限2026-11-20',
    '2027-01-13 D09 办结上级交办事项 ZJ01-2026-0002 期限2027-01-12',
    '2027-01-14 D21 暂存待查重新研判 ZJ01-2026-0002 期限2027-01-13',
  ]);
  expect(passed).toEqual(missed);
});
