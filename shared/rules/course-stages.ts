import type { DisposalMode } from './code-lists.ts';

/**
 * Where one subject of a lead stands, with the word shown for it; in the order of how much is still to be done.
 * Several subjects of one lead go their own ways, so the lead stands where its least advanced subject does.
 */
export const COURSE_STAGES = {
  'to-complete': '待补录',
  'to-assign': '待分办',
  'to-study': '待研判',
  'to-submit': '待呈批',
  'talk-to-plan': '待报谈话函询方案',
  'talk-ready': '待谈话或发函',
  'talk-awaiting-reply': '待函询回复',
  'talk-to-report': '待报谈话函询情况',
  'verification-to-plan': '待报核查方案',
  verifying: '核查中',
  'to-file': '待立案',
  filed: '已立案',
  shelved: '暂存待查',
  'to-transfer': '待移送',
  'to-close': '待办结登记',
  split: '已分出另立',
  transferred: '已移送',
  closed: '已办结',
} as const;

/** Code of a stage. */
export type CourseStage = keyof typeof COURSE_STAGES;

/** Stages, those with most to be done first. */
export const STAGE_ORDER = Object.keys(COURSE_STAGES) as readonly CourseStage[];

/** Stages in which the course of a subject is over here. */
export const ENDED_STAGES: ReadonlySet<CourseStage> = new Set<CourseStage>(['closed', 'transferred', 'split']);

/** Where an approved mode leads (监督执纪工作规则第二十一条). */
export const STAGE_OF_MODE: Readonly<Record<DisposalMode, CourseStage>> = {
  谈话函询: 'talk-to-plan',
  初步核实: 'verification-to-plan',
  暂存待查: 'shelved',
  予以了结: 'to-close',
  移送: 'to-transfer',
};
