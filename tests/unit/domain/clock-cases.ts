import type { HolidayNotice } from '../../../shared/domain/clocks/calendar.ts';
import type { Happening } from '../../support/clock-story.ts';
import type { ClockCase } from './clock-case.ts';
import { FILED_CASES } from './clock-cases-filed.ts';
import { OFFICE_CASES } from './clock-cases-office.ts';

const REAL_NAME = { signature: '实名', source: '信访举报', letterClass: '检举控告' };
const INQUIRY: readonly Happening[] = [
  ['2026-09-01', '收到'],
  ['2026-09-21', '批准谈话函询方案'],
];
const TALK: readonly Happening[] = [
  ['2026-03-02', '收到'],
  ['2026-03-20', '批准谈话函询方案'],
];
const ABOVE: Happening = ['2026-03-02', '收到'];

/** 2026 as a later notice arranged it, entered on 28 September: one more day off, and 11 October worked. */
const LATER_2026: HolidayNotice = {
  ...{ year: 2026, notice: '关于调整2026年国庆节假日安排的通知', documentNumber: '调整1号', from: '2026-09-28' },
  off: [
    ['01-01', '01-03'],
    ['02-15', '02-23'],
    ['04-04', '04-06'],
    ['05-01', '05-05'],
    ['06-19', '06-21'],
    ['09-25', '09-27'],
    ['10-01', '10-08'],
  ],
  worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10', '10-11'],
};
/** The first notice for 2027, invented. */
const FIRST_2027: HolidayNotice = {
  ...{ year: 2027, notice: '关于2027年部分节假日安排的通知', documentNumber: '新1号', from: null },
  off: [['01-01', '01-03']],
  worked: [],
};

const OPINION: readonly ClockCase[] = [
  {
    ...{
      rule: 'D01',
      about: '一个月',
      happened: [
        ['2026-03-02', '收到'],
        ['2026-03-20', '呈报处置意见'],
      ],
    },
    ...{ due: '2026-04-02', counted: '到下一个月的同一日', end: '按期结束', endedOn: '2026-03-20' },
  },
  {
    ...{
      rule: 'D01',
      about: '最后一天当天呈报',
      happened: [
        ['2026-03-02', '收到'],
        ['2026-04-02', '呈报处置意见'],
      ],
    },
    ...{ due: '2026-04-02', counted: '最后一天当天仍在期限内', end: '按期结束', endedOn: '2026-04-02' },
  },
  {
    ...{ rule: 'D01', about: '本单位从严设定为25天', happened: [['2026-03-02', '收到']] },
    ...{ set: [{ code: 'D01', unit: 'calendar-days', count: 25, from: '2026-01-01' }], due: '2026-03-27' },
    ...{ counted: '3月3日起25天', end: '逾期未结束', asOf: '2026-03-28' },
  },
  {
    ...{ rule: 'D01', about: '按天设定，最短的月也不晚于规定', happened: [['2026-01-31', '收到']] },
    ...{ set: [{ code: 'D01', unit: 'calendar-days', count: 28, from: '2026-01-01' }], due: '2026-02-28' },
    ...{ counted: '2月1日起28天，与一个月同一日', end: '运行中', asOf: '2026-02-28' },
  },
  {
    ...{
      rule: 'D01',
      about: '逾期一天',
      happened: [
        ['2026-03-02', '收到'],
        ['2026-04-03', '呈报处置意见'],
      ],
    },
    ...{ due: '2026-04-02', counted: '到下一个月的同一日', end: '逾期结束', endedOn: '2026-04-03' },
  },
  {
    ...{ rule: 'D01', about: '逾期未呈报', happened: [['2026-03-02', '收到']], due: '2026-04-02', asOf: '2026-04-03' },
    ...{ counted: '到下一个月的同一日', end: '逾期未结束' },
  },
  {
    ...{ rule: 'D01', about: '月末', happened: [['2026-01-31', '收到']], due: '2026-02-28', asOf: '2026-02-28' },
    ...{ counted: '2月没有31日，以2月的最后一日为准', end: '运行中' },
  },
  {
    ...{ rule: 'D01', about: '闰年的月末', happened: [['2028-01-31', '收到']], due: '2028-02-29', asOf: '2028-02-01' },
    ...{ counted: '2028年是闰年，2月的最后一日是29日', end: '运行中' },
  },
  {
    ...{ rule: 'D01', about: '2月29日收到', happened: [['2028-02-29', '收到']], due: '2028-03-29', asOf: '2028-03-01' },
    ...{ counted: '到下一个月的同一日', end: '运行中' },
  },
  {
    ...{ rule: 'D01', about: '跨年', happened: [['2026-12-31', '收到']], due: '2027-01-31', asOf: '2027-01-01' },
    ...{ counted: '到下一个月的同一日；按月计算的不受节假日安排影响', end: '运行中' },
  },
  {
    ...{ rule: 'D01', about: '本单位要求一个月内批准', opinionApproved: true },
    happened: [
      ['2026-03-02', '收到'],
      ['2026-04-01', '呈报处置意见'],
      ['2026-04-03', '审批同意'],
    ],
    ...{ due: '2026-04-02', counted: '4月1日呈报不算，以4月3日批准为准', end: '逾期结束', endedOn: '2026-04-03' },
  },
];

const CALLED: readonly ClockCase['happened'][number][] = [
  ['2026-03-16', '收到'],
  ['2026-04-03', '电话请示同意予以了结'],
];
const CALL = { due: '2026-04-09', counted: '4月7、8、9日；4月4日至6日放假不计' };
const SIGNATURE: readonly ClockCase[] = [
  { ...{ rule: 'SIGN_LATER', about: '隔着清明节', happened: CALLED }, ...CALL, end: '运行中', asOf: '2026-04-09' },
  {
    ...{ rule: 'SIGN_LATER', about: '最后一天补签', happened: [...CALLED, ['2026-04-09', '补签']] },
    ...{ ...CALL, end: '按期结束', endedOn: '2026-04-09' },
  },
  {
    ...{ rule: 'SIGN_LATER', about: '迟了一天补签', happened: [...CALLED, ['2026-04-10', '补签']] },
    ...{ ...CALL, end: '逾期结束', endedOn: '2026-04-10' },
  },
  {
    ...{ rule: 'SIGN_LATER', about: '逾期未补签', happened: CALLED },
    ...{ ...CALL, end: '逾期未结束', asOf: '2026-04-10' },
  },
  {
    ...{ rule: 'SIGN_LATER', about: '线索作废', happened: [...CALLED, ['2026-04-08', '作废']] },
    ...{ ...CALL, end: '按期结束', endedOn: '2026-04-08' },
  },
];

const NATIONAL_DAY = '9月15、16、17、18日，20日（星期日，上班），21、22、23、24、28、29、30日';
const REPORTER: readonly ClockCase[] = [
  {
    ...{ rule: 'D05', about: '平常的三个星期' },
    happened: [
      ['2026-03-02', '收到', REAL_NAME],
      ['2026-03-10', '告知受理'],
    ],
    ...{ due: '2026-03-23', counted: '3月3日起每周五天，满三周', end: '按期结束', endedOn: '2026-03-10' },
  },
  {
    ...{ rule: 'D05', about: '调休上班的星期日计入，放假不计', happened: [['2026-09-14', '收到', REAL_NAME]] },
    counted: `${NATIONAL_DAY}，10月8、9、10日（星期六，上班）`,
    ...{ due: '2026-10-10', end: '逾期未结束', asOf: '2026-10-11' },
  },
  {
    ...{ rule: 'D05', about: '9月28日收到新的放假通知', happened: [['2026-09-14', '收到', REAL_NAME]] },
    ...{ notices: [LATER_2026], due: '2026-10-11' },
    counted: `${NATIONAL_DAY}，10月9日，10、11日（调休上班）；10月8日按新通知放假，不计`,
    ...{ end: '运行中', asOf: '2026-09-28' },
  },
  {
    ...{ rule: 'D05', about: '期满以后才收到的放假通知不改变日期', happened: [['2026-03-02', '收到', REAL_NAME]] },
    ...{ notices: [LATER_2026], due: '2026-03-23', counted: '与没有新通知时相同' },
    ...{ end: '逾期未结束', asOf: '2026-09-28' },
  },
  {
    ...{ rule: 'D05', about: '次年放假安排未公布', happened: [['2026-12-21', '收到', REAL_NAME]] },
    ...{ due: '2027-01-11', isProvisional: true, end: '运行中', asOf: '2026-12-22' },
    counted: '12月22日至31日计8天；2027年按周末推算，1月1、4、5、6、7、8、11日，暂定',
  },
  {
    ...{ rule: 'D05', about: '次年放假安排导入以后', happened: [['2026-12-21', '收到', REAL_NAME]] },
    ...{ notices: [FIRST_2027], due: '2027-01-12', end: '运行中', asOf: '2026-12-22' },
    counted: '12月22日至31日计8天；1月1日至3日放假不计，1月4、5、6、7、8、11、12日',
  },
  {
    ...{ rule: 'D05', about: '本单位从严设定为10个工作日', happened: [['2026-03-02', '收到', REAL_NAME]] },
    ...{ set: [{ code: 'D05', unit: 'working-days', count: 10, from: '2026-01-01' }], due: '2026-03-16' },
    ...{ counted: '3月3日起每周五天，满两周', end: '运行中', asOf: '2026-03-03' },
  },
  {
    ...{ rule: 'D05', about: '办理中从严设定，不使期限落在设定以前', happened: [['2026-03-02', '收到', REAL_NAME]] },
    ...{ set: [{ code: 'D05', unit: 'working-days', count: 10, from: '2026-03-20' }], due: '2026-03-20' },
    ...{ counted: '10个工作日本应到3月16日，设定时已过，以设定当日为准', end: '运行中', asOf: '2026-03-20' },
  },
  {
    ...{ rule: 'D05', about: '期满以后的设定不改变日期', happened: [['2026-03-02', '收到', REAL_NAME]] },
    ...{ set: [{ code: 'D05', unit: 'working-days', count: 10, from: '2026-03-24' }], due: '2026-03-23' },
    ...{ counted: '与没有设定时相同', end: '逾期未结束', asOf: '2026-03-24' },
  },
  {
    ...{ rule: 'D06', about: '最后一天反馈', end: '按期结束', endedOn: '2026-03-26' },
    happened: [
      ['2026-03-02', '收到', REAL_NAME],
      ['2026-03-05', '批准予以了结'],
      ['2026-03-26', '反馈结果'],
    ],
    ...{ due: '2026-03-26', counted: '3月6日起每周五天，满三周' },
  },
  {
    ...{ rule: 'D06', about: '批准处理结果之日起', end: '逾期结束', endedOn: '2026-03-27' },
    happened: [
      ['2026-03-02', '收到', REAL_NAME],
      ['2026-03-05', '批准予以了结'],
      ['2026-03-27', '反馈结果'],
    ],
    ...{ due: '2026-03-26', counted: '3月6日起每周五天，满三周' },
  },
];

const TALKS: readonly ClockCase[] = [
  {
    ...{ rule: 'D26', about: '隔着国庆节', end: '按期结束', endedOn: '2026-10-09' },
    happened: [
      ['2026-09-01', '收到'],
      ['2026-09-28', '批准谈话函询方案'],
      ['2026-10-09', '函询送达'],
    ],
    ...{ due: '2026-10-10', counted: '9月29、30日，10月8、9、10日（星期六，上班）' },
  },
  {
    ...{ rule: 'D26', about: '以谈话开始', end: '逾期结束', endedOn: '2026-03-30' },
    happened: [...TALK, ['2026-03-30', '谈话']],
    ...{ due: '2026-03-27', counted: '3月23、24、25、26、27日' },
  },
  {
    ...{ rule: 'D07', about: '送达之日不计', end: '按期结束', endedOn: '2026-10-20' },
    happened: [...INQUIRY, ['2026-09-22', '函询送达'], ['2026-10-20', '收到函询回复']],
    due: '2026-10-20',
    counted: '9月23、24、28、29、30日，10月8、9、10日（星期六，上班），12至16日，19、20日',
  },
  {
    ...{ rule: 'D07', about: '没有回复', happened: [...INQUIRY, ['2026-09-22', '函询送达']], due: '2026-10-20' },
    ...{ counted: '同上', end: '逾期未结束', asOf: '2026-10-21' },
  },
  {
    ...{ rule: 'D08', about: '谈话结束起，月末', end: '按期结束', endedOn: '2026-04-30' },
    happened: [...TALK, ['2026-03-31', '谈话'], ['2026-04-30', '呈报谈话函询情况']],
    ...{ due: '2026-04-30', counted: '4月没有31日，以4月的最后一日为准' },
  },
  {
    ...{ rule: 'D08', about: '收到回复起', end: '逾期结束', endedOn: '2026-11-17' },
    happened: [
      ...INQUIRY,
      ['2026-09-22', '函询送达'],
      ['2026-10-16', '收到函询回复'],
      ['2026-11-17', '呈报谈话函询情况'],
    ],
    ...{ due: '2026-11-16', counted: '到下一个月的同一日' },
  },
];

const ASSIGNED: readonly ClockCase[] = [
  {
    ...{ rule: 'D09', about: '三个月', end: '按期结束', endedOn: '2026-06-02' },
    happened: [ABOVE, ['2026-06-02', '批准予以了结']],
    ...{ due: '2026-06-02', counted: '到第三个月的同一日' },
  },
  {
    ...{ rule: 'D09', about: '暂存待查不停止计算', end: '逾期未结束', asOf: '2026-06-03' },
    happened: [ABOVE, ['2026-03-20', '批准暂存待查', { reviewOn: '2026-09-01' }]],
    ...{ due: '2026-06-02', counted: '到第三个月的同一日' },
  },
  {
    ...{ rule: 'D09', about: '本机关负责人批准延长', end: '按期结束', endedOn: '2026-09-01' },
    happened: [
      ABOVE,
      ['2026-03-20', '批准初步核实方案'],
      ['2026-05-28', '批准延长交办期限', { until: '2026-09-02' }],
      ['2026-08-30', '呈报初步核实结果'],
      ['2026-09-01', '审批同意'],
    ],
    ...{ due: '2026-09-02', counted: '6月2日三个月期满，延长至批准的日期' },
  },
  {
    ...{ rule: 'D09', about: '交办机关批准再延长', end: '逾期未结束', asOf: '2027-01-01' },
    happened: [
      ABOVE,
      ['2026-03-20', '批准初步核实方案'],
      ['2026-05-28', '批准延长交办期限', { until: '2026-09-02' }],
      ['2026-08-28', '批准延长交办期限', { until: '2026-12-31', approvedBy: '交办机关' }],
    ],
    ...{ due: '2026-12-31', counted: '最后一次批准的日期' },
  },
  {
    ...{ rule: 'D09', about: '月末收到，延长至负责人可批准的最后一日', end: '运行中', asOf: '2026-05-28' },
    happened: [
      ['2025-11-30', '收到'],
      ['2025-12-10', '批准初步核实方案'],
      ['2026-02-25', '批准延长交办期限', { until: '2026-05-28' }],
    ],
    ...{ due: '2026-05-28', counted: '2月没有30日，2月28日期满，再三个月为5月28日' },
  },
];

const VERIFIED: readonly Happening[] = [
  ['2026-03-02', '收到'],
  ['2026-03-05', '批准初步核实方案'],
];
const VERIFICATION: readonly ClockCase[] = [
  {
    ...{ rule: 'D11', about: '三个月', happened: [...VERIFIED, ['2026-06-05', '呈报初步核实结果']] },
    ...{ due: '2026-06-05', counted: '到第三个月的同一日', end: '按期结束', endedOn: '2026-06-05' },
  },
  {
    ...{ rule: 'D11', about: '批准延长', end: '逾期结束', endedOn: '2026-09-01' },
    happened: [
      ...VERIFIED,
      ['2026-05-20', '批准延长核查期限', { until: '2026-08-31' }],
      ['2026-09-01', '呈报初步核实结果'],
    ],
    ...{ due: '2026-08-31', counted: '延长至批准的日期' },
  },
  {
    ...{ rule: 'D11', about: '没有全国统一期限，本单位设定为四个月', happened: VERIFIED, due: '2026-07-05' },
    ...{ set: [{ code: 'D11', unit: 'months', count: 4, from: '2026-01-01' }], counted: '到第四个月的同一日' },
    ...{ end: '运行中', asOf: '2026-07-05' },
  },
  {
    ...{ rule: 'D21', about: '批准时定有日期', end: '按期结束', endedOn: '2026-08-20' },
    happened: [ABOVE, ['2026-03-05', '批准暂存待查', { reviewOn: '2026-09-01' }], ['2026-08-20', '重新启动']],
    ...{ due: '2026-09-01', counted: '以批准时所定的日期为准' },
  },
  {
    ...{ rule: 'D21', about: '批准以后另定日期', end: '运行中' },
    happened: [
      ABOVE,
      ['2026-03-05', '批准暂存待查', { reviewOn: '2026-09-01' }],
      ['2026-04-10', '另定重新研判日期', { reviewOn: '2026-06-15', restartWhen: '审计报告送达' }],
    ],
    ...{ due: '2026-06-15', counted: '以最后所定的日期为准' },
  },
  {
    ...{ rule: 'D21', about: '批准时未定日期，六个月，月末', happened: [ABOVE, ['2026-08-31', '书面批准暂存待查']] },
    ...{ due: '2027-02-28', counted: '2月没有31日，以2月的最后一日为准', end: '逾期未结束', asOf: '2027-03-01' },
  },
  {
    ...{ rule: 'D25', about: '调休上班的星期六计入，春节放假不计', end: '逾期结束', endedOn: '2026-02-25' },
    happened: [
      ['2026-02-02', '收到'],
      ['2026-02-12', '呈报处置意见'],
      ['2026-02-25', '审批同意'],
    ],
    ...{ due: '2026-02-24', counted: '2月13、14日（星期六，上班），24日；2月15日至23日放假不计' },
  },
  {
    ...{ rule: 'D25', about: '三个工作日内审批', end: '按期结束', endedOn: '2026-03-09' },
    happened: [
      ['2026-03-02', '收到'],
      ['2026-03-05', '呈报处置意见'],
      ['2026-03-09', '审批同意'],
    ],
    ...{ due: '2026-03-10', counted: '3月6、9、10日' },
  },
];

/** Every reckoning, rule by rule. */
export const CLOCK_CASES: readonly ClockCase[] = [
  ...[...OPINION, ...OFFICE_CASES, ...SIGNATURE, ...REPORTER, ...TALKS, ...ASSIGNED, ...VERIFICATION],
  ...FILED_CASES,
].toSorted((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
