import type { Citation, Confidence } from './citation.ts';
import type { ApprovalMatter } from './course-lists.ts';
import { DISCIPLINE, SUPERVISION } from './regulation-names.ts';
import type { Role } from './roles.ts';

/** 审批层级: who decides after the handler has put a matter forward, from the lowest to the highest. */
export const CHAIN_LEVELS = ['deputy', 'leader', 'commission'] as const;

/** One level of a chain. The commission has no account here: it decides on paper. */
export type ChainLevel = (typeof CHAIN_LEVELS)[number];

/** The levels that decide, the first first. */
export type Chain = readonly ChainLevel[];

/** The chain of each matter. */
export type Chains = Readonly<Record<ApprovalMatter, Chain>>;

/** The level's name. */
export const LEVEL_TERMS: Readonly<Record<ChainLevel, string>> = {
  deputy: '副组长',
  leader: '组长',
  commission: '派出机关',
};

/** The chain as long as the leader has not set another, with where it comes from. */
export type ChainRule = { readonly chain: Chain; readonly basis: Citation };

const byLeader = (regulation: string, article: string, confidence: Confidence): ChainRule => ({
  chain: ['leader'],
  basis: { regulation, article, confidence },
});

/**
 * Each matter is decided by the one who answers for the unit. Which other levels sign before or after him is local
 * practice, so each chain is a setting.
 */
export const DEFAULT_CHAINS: Readonly<Record<ApprovalMatter, ChainRule>> = {
  处置: byLeader(DISCIPLINE, '第二十一条', 'C'),
  谈话函询方案: byLeader(DISCIPLINE, '第二十七条', 'M'),
  谈话函询处置意见: byLeader(DISCIPLINE, '第三十条', 'C'),
  初步核实方案: byLeader(DISCIPLINE, '第三十三条', 'V'),
  变更核查范围: byLeader(SUPERVISION, '第四十五条', 'V'),
  延长核查期限: byLeader(DISCIPLINE, '第三十三条', 'L'),
  初步核实处置建议: byLeader(DISCIPLINE, '第三十五条', 'C'),
};

/** Whom the leader may authorise to decide in his place. */
export const DELEGATE_ROLES: readonly Role[] = ['deputy'];

/** Whether these levels make a chain: each once, in their order, and the leader or the commission at the end. */
export function isLawfulChain(levels: readonly ChainLevel[]): boolean {
  const places = levels.map((level) => CHAIN_LEVELS.indexOf(level));
  const isRising = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  return isRising && levels.length > 0 && levels.at(-1) !== 'deputy';
}

/** On whose authority one decides. */
export const onBehalfText = (name: string): string => `受${name}授权`;

/** A chain as people write it, for example `承办人 → 副组长 → 组长`. */
export function chainText(levels: readonly ChainLevel[]): string {
  return ['承办人', ...levels.map((level) => LEVEL_TERMS[level])].join(' → ');
}
