import type { CourseStage } from './course-stages.ts';

/** 呈批事项: what is put forward for approval, and the stages from which it may be. */
export const APPROVAL_MATTERS = {
  处置: ['to-submit'],
  谈话函询方案: ['talk-to-plan'],
  谈话函询处置意见: ['talk-to-report'],
  初步核实方案: ['verification-to-plan'],
  变更核查范围: ['verifying'],
  延长核查期限: ['verifying'],
  初步核实处置建议: ['verifying'],
} as const satisfies Readonly<Record<string, readonly CourseStage[]>>;

/** Name of a matter that is put forward. */
export type ApprovalMatter = keyof typeof APPROVAL_MATTERS;

/** Every matter. */
export const MATTER_NAMES = Object.keys(APPROVAL_MATTERS) as [ApprovalMatter, ...ApprovalMatter[]];

/** What may follow a talk or a written inquiry, and where it leads (监督执纪工作规则第三十条). */
export const TALK_OUTCOMES = {
  采信了结: 'to-close',
  谈话提醒: 'to-close',
  批评教育: 'to-close',
  责令检查: 'to-close',
  诫勉谈话: 'to-close',
  再次谈话函询: 'talk-to-plan',
  转初步核实: 'verification-to-plan',
} as const satisfies Readonly<Record<string, CourseStage>>;

/** What may be proposed after a verification, and where it leads (监督执纪工作规则第三十五条). */
export const VERIFICATION_OUTCOMES = {
  拟立案审查调查: 'to-file',
  予以了结: 'to-close',
  谈话提醒: 'to-close',
  暂存待查: 'shelved',
  移送有关党组织处理: 'to-transfer',
} as const satisfies Readonly<Record<string, CourseStage>>;

/** Every outcome that a report may propose. */
export const OUTCOMES = { ...TALK_OUTCOMES, ...VERIFICATION_OUTCOMES } as const;

/** Name of an outcome. */
export type Outcome = keyof typeof OUTCOMES;

/** Every outcome's name. */
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as [Outcome, ...Outcome[]];

/** 审批意见. */
export const DECISIONS = ['同意', '不同意', '退回修改'] as const;

/** How a decision came about: signed here, on paper, or said by telephone and signed later. */
export const DECIDED_AS = ['signature', 'paper', 'telephone'] as const;

/** What each attendee of a study meeting says of a matter. */
export const OPINIONS = ['同意', '不同意', '保留意见'] as const;

/** 回避事由 (监察法第六十七条). */
export const RECUSAL_GROUNDS = [
  '被反映人或者检举控告人的近亲属',
  '担任过本案的证人',
  '本人或者近亲属与办理事项有利害关系',
  '有可能影响公正处理的其他情形',
] as const;

/** 办结方式. A lead that became a case is closed as such. */
export const CLOSING_KINDS = [
  '直接了结',
  '采信了结',
  '查否了结',
  '适当处理了结',
  '并入原线索（重复件）',
  '转立案审查调查',
] as const;
export type ClosingKind = (typeof CLOSING_KINDS)[number];

/** 后续事项: what a way of closing still asks for, in the order in which it falls due. */
export const DUTIES_OF: Readonly<Record<ClosingKind, readonly string[]>> = {
  直接了结: [],
  采信了结: ['发出采信反馈函', '在民主生活会或者组织生活会上说明'],
  查否了结: ['向所在党组织说明情况'],
  适当处理了结: ['落实处理措施'],
  '并入原线索（重复件）': [],
  转立案审查调查: [],
};

/** 立案后的节点, recorded only: the deciding is the commission's. */
export const CASE_NODES = [
  '立案',
  '延长审查调查期限',
  '移送审理',
  '审理受理',
  '延长审理期限',
  '审理终结',
  '处分决定',
  '政务处分决定',
  '处分宣布',
  '职务工资等变更',
  '处分执行情况报告',
  '申诉受理',
  '申诉办结',
  '复审受理',
  '复审决定',
  '复核受理',
  '复核决定',
  '移送司法机关',
] as const;
/** Name of a node. */
export type CaseNode = (typeof CASE_NODES)[number];

/** 保管期限. */
export const RETENTIONS = ['永久', '30年', '10年'] as const;
