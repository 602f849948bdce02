import type { Citation } from './citation.ts';
import type { Channel, LeadSource } from './code-lists.ts';

/** 七何: what a report must say before it can be checked, in the order in which the sheet asks for it. */
export const ELEMENTS = ['何时', '何地', '何人', '何事', '何情', '何故', '何物'] as const;
export type Element = (typeof ELEMENTS)[number];

/** What each element asks for. */
export const ELEMENT_HINTS: Readonly<Record<Element, string>> = {
  何时: '发生在什么时候，能不能落到某年某月',
  何地: '在哪里，哪个单位、哪个场所',
  何人: '涉及哪些人，谁经手、谁知情',
  何事: '做了什么，哪一项职权、哪一个环节',
  何情: '经过和后果，前后是否说得通',
  何故: '为什么这样做，有什么利益关系',
  何物: '涉及的钱、物、文书、账目，能不能查到',
};

/** How well an element is known. */
export const ELEMENT_STATES = ['清楚', '部分清楚', '不清楚'] as const;
export type ElementState = (typeof ELEMENT_STATES)[number];

/** 六看: short judgements beside the elements. */
export const LOOKS = ['来源', '内容', '身份', '动机', '时机', '关联'] as const;

/** What each of the six looks at. */
export const LOOK_HINTS: Readonly<Record<(typeof LOOKS)[number], string>> = {
  来源: '从哪里来，是否可靠',
  内容: '是否具体、合乎情理',
  身份: '反映人和被反映人各处在什么位置',
  动机: '为什么反映',
  时机: '为什么在这个时候反映',
  关联: '与其他线索、其他人有没有联系',
};

/** 复核意见 of the second reader. */
export const READINGS = ['同意评估', '有不同意见'] as const;

/** How the assessment stood beside the outcome. */
export const VERDICTS = ['评估与结果相符', '评估偏高', '评估偏低', '没有作过评估'] as const;

/** What a score is put down to. */
export const SCORE_BANDS = ['可查性高', '可查性一般', '可查性低'] as const;
export type ScoreBand = (typeof SCORE_BANDS)[number];

/**
 * How checkability is reckoned, as data: points of each element, of the form in which the lead came, of its signature, and
 * of the other leads on the same unit (the forest around the tree). The seven elements and the ranking of forms are seen in
 * published practice; the numbers are this house's own, and a new set of them is a new version.
 */
export type ScoreRule = {
  readonly elements: Readonly<Record<Element, number>>;
  /** Elements without which nothing can be checked. */
  readonly key: readonly Element[];
  /** Sources that are organs: what they hand over counts as the best form. */
  readonly organs: readonly LeadSource[];
  readonly organ: number;
  readonly channels: Readonly<Record<Channel, number>>;
  readonly realName: number;
  /** Points from this many other leads on the same unit on, the most first. */
  readonly forest: readonly { readonly from: number; readonly points: number }[];
  /** Bands from these sums on, the highest first. */
  readonly bands: readonly { readonly from: number; readonly band: ScoreBand }[];
  readonly basis: Citation;
};

const FIRST: ScoreRule = {
  elements: { 何时: 10, 何地: 8, 何人: 16, 何事: 18, 何情: 8, 何故: 6, 何物: 14 },
  key: ['何人', '何事', '何物'],
  organs: [
    '上级交办',
    '巡视巡察移交',
    '审计移送',
    '监督检查中发现',
    '审查调查中发现',
    '公检法机关移送',
    '其他行政执法机关移送',
  ],
  organ: 8,
  channels: { 来访: 8, 来电: 6, 来信: 4, 网络: 2, 转来: 4, 其他: 2 },
  realName: 7,
  forest: [
    { from: 3, points: 5 },
    { from: 1, points: 3 },
  ],
  bands: [
    { from: 70, band: '可查性高' },
    { from: 40, band: '可查性一般' },
    { from: 0, band: '可查性低' },
  ],
  basis: { regulation: '见于公开介绍的研判做法，', article: '分值由本单位设定', confidence: 'C' },
};

/** Every set of numbers that was ever in force, by its name; a signed assessment names the one that it was reckoned by. */
export const SCORE_RULES: Readonly<Record<string, ScoreRule>> = { '2026-1': FIRST };

/** The set in force. */
export const SCORE_RULE = '2026-1';
