import type { DisposalMode } from './code-lists.ts';
import type { Confidence } from './citation.ts';
import type { ApprovalMatter } from './course-lists.ts';

/** What of the file fills a box; `blank` stays empty for the pen, because the file does not hold it. */
export type SheetFill =
  | 'amount'
  | 'attachments'
  | 'blank'
  | 'category'
  | 'cause'
  | 'documentNumber'
  | 'earlier'
  | 'eightRules'
  | 'group'
  | 'handlers'
  | 'mode'
  | 'number'
  | 'opinion'
  | 'outcome'
  | 'plan'
  | 'problem'
  | 'reason'
  | 'receivedOn'
  | 'reporter'
  | 'restartWhen'
  | 'reviewOn'
  | 'source'
  | 'sourceOrganisation'
  | 'study'
  | 'subcategory'
  | 'until';

/** What of a subject fills a column of the persons' table. */
export type PersonFill =
  'blank' | 'delegate' | 'identity' | 'name' | 'organisation' | 'politicalStatus' | 'post' | 'rank';

/** A box of a sheet: what it is called, what fills it, and how sure it is that forms have it. */
export type SheetBox<Fill = SheetFill> = {
  readonly name: string;
  readonly fill: Fill;
  readonly confidence: Confidence;
};

/** A 呈批表 as data: the persons' columns, the boxes row by row, what is attached, and who writes an opinion. */
export type ApprovalSheet = {
  readonly title: string;
  readonly persons: readonly SheetBox<PersonFill>[];
  readonly rows: readonly (readonly SheetBox[])[];
  /** Papers that go with it, to be ticked. */
  readonly attached: readonly string[];
  /** Empty boxes for an opinion, a signature and a day each, in the order of the chain. */
  readonly opinions: readonly SheetBox<'blank'>[];
};

const box = <Fill extends SheetFill | PersonFill>(
  name: string,
  fill: Fill,
  confidence: Confidence = 'D',
): SheetBox<Fill> => ({
  name,
  fill,
  confidence,
});
const pen = (name: string, confidence: Confidence = 'D') => box(name, 'blank' as const, confidence);

const PERSON = [box('姓名', 'name'), box('单位', 'organisation'), box('职务', 'post')] as const;
/** 承办人 → 副组长 → 组长 → 上级, as the forms of resident teams have it. */
const CHAIN = [pen('副组长意见'), pen('组长审批意见'), pen('派出机关意见')] as const;
const ORIGIN = [
  [box('登记号', 'number'), box('收件日期', 'receivedOn')],
  [box('线索来源', 'source'), box('提供部门', 'sourceOrganisation')],
] as const;
/** What was studied together stands on every sheet: nothing is put forward before (检举控告工作规则第十七条). */
const STUDIED = [box('集体研究', 'study', 'V')] as const;
const PROPOSED = [[box('拟办意见', 'opinion')], [box('理由和依据', 'reason')]] as const;
const ENDED = [
  ...ORIGIN,
  [box('反映人', 'reporter'), box('承办人', 'handlers')],
  [box('主要问题', 'problem')],
  STUDIED,
] as const;

/** The sheets of 呈批, by what is put forward. */
export const APPROVAL_SHEETS = {
  disposal: {
    title: '问题线索处置呈批表',
    persons: [...PERSON, box('级别', 'rank'), box('主体身份核证情况', 'identity')],
    rows: [
      ...ORIGIN,
      [box('来文文号', 'documentNumber'), box('承办人', 'handlers')],
      [box('问题性质（一级）', 'category'), box('问题性质（二级）', 'subcategory')],
      [box('涉及金额', 'amount'), box('违反中央八项规定精神', 'eightRules')],
      [box('主要问题', 'problem')],
      STUDIED,
      [box('处置方式', 'mode', 'C')],
      ...PROPOSED,
      [pen('转办单位'), pen('督办内容和时间点')],
      [box('审批情况', 'earlier')],
      [box('附件', 'attachments')],
    ],
    attached: [],
    opinions: [pen('线索提供部门意见'), pen('案管意见'), pen('领导会签'), ...CHAIN],
  },
  talk: {
    title: '谈话函询呈批表',
    persons: [...PERSON, pen('性别'), pen('年龄'), box('政治面貌', 'politicalStatus'), pen('民族')],
    rows: [
      ...ORIGIN,
      [box('承办人', 'handlers'), box('谈话函询人员', 'group', 'L')],
      [box('问题摘要', 'problem')],
      STUDIED,
      [box('谈话函询方案', 'plan', 'L')],
      [box('处置意见', 'outcome', 'C')],
      ...PROPOSED,
      [box('审批情况', 'earlier')],
    ],
    attached: ['谈话方案', '安全预案', '谈话提纲', '函询函件', '谈话函询情况报告'],
    opinions: CHAIN,
  },
  verification: {
    title: '初步核实呈批表',
    persons: [
      ...PERSON,
      pen('性别'),
      pen('出生年月'),
      box('政治面貌', 'politicalStatus'),
      box('代表委员', 'delegate'),
      pen('民族'),
    ],
    rows: [
      ...ORIGIN,
      [box('承办人', 'handlers'), box('核查组成员', 'group', 'V')],
      [box('问题摘要', 'problem')],
      STUDIED,
      [box('初步核实方案、范围', 'plan', 'V')],
      [box('延长至', 'until'), box('处置建议', 'outcome', 'C')],
      [box('未果原因', 'cause', 'C'), box('重新研判日期', 'reviewOn', 'M')],
      [box('重启条件', 'restartWhen', 'M')],
      ...PROPOSED,
      [box('审批情况', 'earlier')],
    ],
    attached: ['初步核实方案', '核查组组成人员登记表', '初步核实情况报告', '被核查人干部任免审批表'],
    opinions: CHAIN,
  },
  shelving: {
    title: '暂存待查呈批表',
    persons: [...PERSON, box('级别', 'rank')],
    rows: [
      ...ENDED,
      [box('暂存理由及情况说明', 'reason')],
      [box('拟办意见', 'opinion'), box('重新研判日期', 'reviewOn', 'M')],
      [box('审批情况', 'earlier')],
    ],
    attached: [],
    opinions: CHAIN,
  },
  closing: {
    title: '予以了结呈批表',
    persons: [...PERSON, box('级别', 'rank')],
    rows: [...ENDED, [box('了结理由及情况说明', 'reason')], [box('拟办意见', 'opinion')], [box('审批情况', 'earlier')]],
    attached: [],
    opinions: CHAIN,
  },
} as const satisfies Readonly<Record<string, ApprovalSheet>>;

/** Code of a sheet. */
export type ApprovalSheetCode = keyof typeof APPROVAL_SHEETS;

/** Every sheet's code. */
export const APPROVAL_SHEET_CODES = Object.keys(APPROVAL_SHEETS) as [ApprovalSheetCode, ...ApprovalSheetCode[]];

const SHEET_OF_MATTER: Readonly<Record<ApprovalMatter, ApprovalSheetCode>> = {
  处置: 'disposal',
  谈话函询方案: 'talk',
  谈话函询处置意见: 'talk',
  初步核实方案: 'verification',
  变更核查范围: 'verification',
  延长核查期限: 'verification',
  初步核实处置建议: 'verification',
};

/** The sheet for a request: a disposal that shelves or ends a lead has one of its own. Nothing yet put forward is a disposal. */
export function approvalSheetOf(matter: ApprovalMatter, mode: DisposalMode | null): ApprovalSheetCode {
  if (matter === '处置' && mode === '暂存待查') return 'shelving';
  if (matter === '处置' && mode === '予以了结') return 'closing';
  return SHEET_OF_MATTER[matter];
}
