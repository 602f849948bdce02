import type { Citation, Confidence } from './citation.ts';

/**
 * What is to be minded at a place of the course, in this house's own words: what the rule asks, what goes with it, and what
 * is often done wrong. It is no text of a regulation; the article says where to read that.
 */
export type Guidance = {
  readonly asks: string;
  readonly attach: readonly string[];
  readonly mistakes: readonly string[];
  readonly basis: Citation;
};

/** Names of the regulations that guidance refers to. */
export const REGULATION = {
  discipline: '中国共产党纪律检查机关监督执纪工作规则',
  reports: '纪检监察机关处理检举控告工作规则',
  supervision: '监察法',
  archives: '档案法',
  committee: '纪律检查委员会工作条例',
} as const;

/** An entry of guidance; where the article is not sure, its confidence says so. */
export function guide(
  asks: string,
  attach: readonly string[],
  mistakes: readonly string[],
  [regulation, article, confidence]: readonly [keyof typeof REGULATION, string, Confidence],
): Guidance {
  return { asks, attach, mistakes, basis: { regulation: REGULATION[regulation], article, confidence } };
}
