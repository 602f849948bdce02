import { encode } from 'uqr';
import { expect, test } from 'vitest';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { groupsOf } from '../../../../renderer/features/prints/sheets/groups.ts';
import { PAPER_COLUMNS } from '../../../../renderer/features/prints/sheets/ledger-columns.ts';
import {
  absentSubjects,
  arrivalBoxes,
  handlingBoxes,
  matterBoxes,
  subjectTexts,
} from '../../../../renderer/features/prints/sheets/lead-text.ts';
import { pathOf } from '../../../../renderer/features/prints/sheets/qr-path.ts';

const DIGEST = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';

test('a digest is read aloud in groups of four', () => {
  const groups = groupsOf(DIGEST, 4);
  expect(groups).toHaveLength(16);
  expect(groups.join('')).toBe(DIGEST);
  expect(groups[0]).toBe('2d71');
});

/** The dark modules that a path draws. */
function drawn(path: string): string {
  const dark = new Set<string>();
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let step = 0; step < Number(run); step += 1) dark.add(`${String(Number(x) + step)},${y}`);
  }
  return [...dark].sort().join(' ');
}

test('the path of a code draws exactly its dark modules', () => {
  const { data } = encode(DIGEST, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${String(x)},${String(y)}`] : [])));
  expect(drawn(pathOf(data))).toBe(dark.sort().join(' '));
});

test('a row that ends dark is drawn to its end', () => {
  expect(pathOf([[false, true, true]])).toBe('M1 0h2v1h-2z');
});

const LEAD = {
  number: 'ZJ01-2026-0042',
  originalNumber: null,
  receivedOn: '2026-11-23',
  writtenOn: null,
  enteredAt: '2026-11-23T00:42:00.000Z',
  channel: '来信',
  source: '信访举报',
  sourceOrganisation: null,
  documentNumber: null,
  letterClass: '检举控告',
  classification: '工作秘密',
  signature: '实名',
  originalPages: 3,
  originalPlace: '密码柜2层03袋',
  reporter: 'masked',
  repeatOf: null,
  partState: { subjects: 'present', content: 'present' },
  subjects: [],
  category: '违反廉洁纪律',
  subcategory: null,
  eightRules: true,
  problem: '违规收受礼金',
  occurred: null,
  amountFen: 5_200_000,
  handler: null,
  proposedOpinion: null,
  remarks: null,
  lateReason: null,
  deadlines: [],
  disposals: [],
  voided: null,
  steps: [],
  evidence: [],
  course: { handlers: [] },
} as unknown as LeadFile;

const textOf = (rows: readonly (readonly (readonly [string, string])[])[], name: string) =>
  rows.flat().find(([one]) => one === name)?.[1];

test.each([
  ['masked', '另行保护'],
  ['none', '无'],
  ['withheld', '未随密封包报送'],
  ['erased', '已按指令清除'],
] as const)('of a reporter who is %s the sheet says %s', (reporter, text) => {
  expect(textOf(arrivalBoxes({ ...LEAD, reporter }), '检举控告人')).toBe(text);
});

test('money is read back, a first report is said to be one, the paper original has its place', () => {
  expect(textOf(matterBoxes(LEAD), '涉及金额')).toBe('5.2万元（52 000元）');
  expect(textOf(handlingBoxes(LEAD), '首次/重复')).toBe('首次');
  expect(textOf(handlingBoxes({ ...LEAD, repeatOf: 'ZJ01-2026-0003' }), '首次/重复')).toBe(
    '重复，原线索ZJ01-2026-0003',
  );
  expect(textOf(handlingBoxes(LEAD), '原件存放位置')).toBe('密码柜2层03袋');
});

test('who handles a lead is who it was assigned to; before that, who was noted at registration', () => {
  const noted = { ...LEAD, handler: '周平' };
  expect(textOf(handlingBoxes(noted), '承办人')).toBe('周平');
  const course = { ...LEAD.course, handlers: ['李明', '赵红'] };
  expect(textOf(handlingBoxes({ ...noted, course }), '承办人')).toBe('李明、赵红');
});

test('a part that did not come says so in place of an empty box', () => {
  const withheld = { ...LEAD, problem: null, category: null, partState: { subjects: 'erased', content: 'withheld' } };
  const lead = withheld as unknown as LeadFile;
  expect(textOf(matterBoxes(lead), '主要问题摘要')).toBe('未随密封包报送');
  expect(absentSubjects(lead)).toBe('已按指令清除');
  expect(absentSubjects(LEAD)).toBeNull();
});

test('a subject without a name is 姓名不详, and what is known of him stands beside', () => {
  const subject = {
    code: '01',
    personNumber: 'x',
    kind: '姓名不详',
    management: '未注明',
    organisation: '某公司',
  } as const;
  expect(subjectTexts(subject)).toEqual(['姓名不详', '某公司', '', '未注明', '']);
  const leader = { ...subject, kind: '个人', name: '张三', post: '局长', supervised: true, topLeader: true } as const;
  expect(subjectTexts(leader)).toEqual(['张三', '某公司 局长', '', '未注明', '监察对象、一把手']);
});

const onPaper = (title: string, row: Partial<LeadRow>) =>
  PAPER_COLUMNS.find((column) => column.title === title)?.text(row as LeadRow, 6, '2026-11-26');

test('on paper a due date stands with its day and how late it is', () => {
  const nothing = { missedDates: '', delayReason: '', opinionDueOn: null };
  expect(onPaper('时限', { ...nothing, dueOn: '2026-11-23' })).toBe('2026-11-23\n已超期3天');
  expect(onPaper('时限', { ...nothing, dueOn: null })).toBe('');
  const late = {
    dueOn: null,
    opinionDueOn: null,
    missedDates: 'D01 2026-10-23, D07 2026-11-02',
    delayReason: '等待审计结论',
  };
  expect(onPaper('时限', late)).toBe('超期记录：提出处置意见2026-10-23；函询回复2026-11-02\n原因：等待审计结论');
  const opinion = { ...nothing, opinionDueOn: '2026-10-23' };
  expect(onPaper('时限', { ...opinion, dueOn: '2026-10-23', dueCode: 'D01' })).toBe('2026-10-23\n已超期34天');
  const corrected = { ...opinion, dueOn: '2026-12-24', dueCode: 'D01' };
  expect(onPaper('时限', corrected)).toBe('2026-12-24\n剩28天\n处置意见最迟2026-10-23，已超期34天');
  expect(onPaper('时限', { ...opinion, opinionDueOn: '2026-11-26', dueOn: null })).toBe('');
  expect(onPaper('序号', {})).toBe('7');
});

test('a summary that was cut says so', () => {
  expect(onPaper('主要问题', { excerpt: '短' })).toBe('短');
  expect(onPaper('主要问题', { excerpt: '长'.repeat(80) })).toBe(`${'长'.repeat(80)}…`);
});
