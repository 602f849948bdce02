import { expect, test } from 'vitest';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import {
  askedFor,
  personsOf,
  personText,
  sheetRows,
} from '../../../../renderer/features/prints/sheets/approval-text.ts';
import { APPROVAL_SHEETS, approvalSheetOf, type ApprovalSheet } from '../../../../shared/rules/approval-sheets.ts';

const request = (event: string, matter: string, more: object = {}) => ({
  ...{ event, matter, persons: ['01'], mode: null, outcome: null, given: [], ...more },
});
const paper = {
  ...{ decision: '同意', as: 'paper', decidedBy: '赵组长', decidedOn: '2026-03-05', signed: true, onBehalfOf: null },
};
const given = [paper];
const step = (event: string) => ({ event, type: 'x', at: '2026-03-05T04:00:00.000Z', actor: 'a', actorName: '王芳' });

const LEAD = {
  ...{ number: 'ZJ01-2026-0042', receivedOn: '2026-03-02', source: '信访举报', sourceOrganisation: null },
  ...{ documentNumber: null, classification: '工作秘密', signature: '实名', reporter: 'masked', handler: null },
  ...{ category: '违反廉洁纪律', subcategory: null, problem: '收受礼金', amountFen: null, eightRules: false },
  ...{ partState: { subjects: 'present', content: 'present' }, proposedOpinion: '拟初核', evidence: [] },
  subjects: [
    { code: '01', personNumber: 'x', kind: '个人', name: '张一', management: '未注明', topLeader: true },
    { code: '02', personNumber: 'x', kind: '姓名不详', management: '未注明' },
  ],
  steps: ['s', 'd', 'p', 'later'].map(step),
  course: {
    handlers: ['李明'],
    studies: [
      {
        event: 's',
        persons: ['01'],
        kind: 'urgent',
        meeting: null,
        heldOn: '2026-03-03',
        mode: '谈话函询',
        attendees: null,
        notedIn: '第4次',
      },
    ],
    requests: [
      request('d', '处置', { mode: '谈话函询', given }),
      request('p', '谈话函询方案'),
      request('later', '处置', { persons: ['02'], mode: '暂存待查', given }),
    ],
    said: [
      { event: 's', values: { decision: '先谈' } },
      { event: 'p', values: { reason: '具备条件', plan: '见方案', group: ['李明', '周平'] } },
    ],
  },
} as unknown as LeadFile;

const boxes = (event: string | null, sheet: keyof typeof APPROVAL_SHEETS) =>
  Object.fromEntries(sheetRows(sheet, LEAD, askedFor(LEAD, event)).flat());

test.each([
  ['处置', '初步核实', 'disposal'],
  ['处置', '暂存待查', 'shelving'],
  ['处置', '予以了结', 'closing'],
  ['谈话函询处置意见', null, 'talk'],
  ['变更核查范围', null, 'verification'],
  ['延长核查期限', null, 'verification'],
] as const)('the sheet for %s %s is %s', (matter, mode, sheet) => {
  expect(approvalSheetOf(matter, mode)).toBe(sheet);
});

test('a plan of a talk is filled with what rests on it: study, group, plan, reason, and what was decided before', () => {
  expect(boxes('p', 'talk')).toMatchObject({
    ...{ 呈批事项: '谈话函询方案', 登记号: 'ZJ01-2026-0042', 承办人: '李明', 谈话函询人员: '李明、周平' },
    ...{ 谈话函询方案: '见方案', 理由和依据: '具备条件', 问题摘要: '收受礼金' },
    拟办意见: '拟按谈话函询方案办理。\n呈批人：王芳　2026-03-05',
    集体研究: '2026年3月3日 一事一报（第4次会后补记）\n结论：谈话函询。先谈',
    审批情况: '2026年3月5日 处置 谈话函询：同意（赵组长，纸质审批）',
  });
});

const verified = (said: object, requests: readonly object[] = []) => {
  const report = request('p', '初步核实处置建议', { outcome: '暂存待查' });
  const course = { ...LEAD.course, requests: [...requests, report], said: [{ event: 'p', values: said }] };
  const lead = { ...LEAD, course } as unknown as LeadFile;
  return Object.fromEntries(sheetRows('verification', lead, askedFor(lead, 'p')).flat());
};

test('the report on a verification without a result has its cause, when it is looked at again and what restarts it', () => {
  const said = { cause: '措施受限', reviewOn: '2026-09-01', restartWhen: '关键人员回国以后' };
  expect(verified(said)).toMatchObject({
    ...{ 处置建议: '暂存待查', 未果原因: '措施受限', 重新研判日期: '2026年9月1日', 重启条件: '关键人员回国以后' },
  });
  expect(Object.keys(verified({}))).not.toEqual(expect.arrayContaining(['未果原因']));
  expect(Object.keys(verified({}))).not.toEqual(expect.arrayContaining(['重启条件']));
});

test('what was approved says on whose authority, and of a chain each level that has spoken', () => {
  const lent = { ...paper, as: 'signature', decidedBy: '周平', onBehalfOf: '王芳' };
  const later = { ...paper, as: 'telephone', signed: false };
  const requests = [request('d', '初步核实方案', { given: [lent, later] })];
  expect(verified({}, requests)['审批情况']).toBe(
    '2026年3月5日 初步核实方案：同意（周平，受王芳授权，当面签批）\n' +
      '2026年3月5日 初步核实方案：同意（赵组长，电话请示，待补签）',
  );
});

test('what another matter asks for has no empty box; what the file does not hold stays empty for the pen', () => {
  const extension = boxes('p', 'verification');
  expect(Object.keys(extension)).not.toContain('延长至');
  expect(boxes(null, 'disposal')).toMatchObject({
    ...{ 处置方式: '□谈话函询　□初步核实　□暂存待查　□予以了结　□移送', 拟办意见: '拟初核', 转办单位: '' },
  });
  expect(boxes('d', 'disposal')).toMatchObject({ 处置方式: '☑谈话函询　□初步核实　□暂存待查　□予以了结　□移送' });
});

test('a sheet is about the subjects of its matter, and never names the reporter', () => {
  expect(personsOf(LEAD, askedFor(LEAD, 'p')).map(({ code }) => code)).toEqual(['01']);
  expect(personsOf(LEAD, null)).toHaveLength(2);
  expect(boxes('later', 'shelving')['反映人']).toBe('实名（身份另行保护）');
  const [leader, unknown] = LEAD.subjects;
  expect(leader && [personText('name', leader), personText('identity', leader), personText('blank', leader)]).toEqual([
    '张一',
    '一把手',
    '',
  ]);
  expect(unknown && personText('name', unknown)).toBe('姓名不详');
});

test('every sheet has the subjects, the number, the study and room for the leader’s opinion', () => {
  for (const { persons, rows, opinions } of Object.values<ApprovalSheet>(APPROVAL_SHEETS)) {
    const fills = rows.flat().map(({ fill }) => fill);
    expect(fills).toEqual(expect.arrayContaining(['number', 'study', 'reason', 'opinion', 'problem', 'earlier']));
    expect(persons[0]?.fill).toBe('name');
    expect(opinions.map(({ name }) => name)).toContain('组长审批意见');
  }
});
