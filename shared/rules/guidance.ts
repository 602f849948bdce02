import type { Citation, Confidence } from './citation.ts';
import { ARCHIVES, COMMITTEE, DISCIPLINE, REPORTS, SUPERVISION } from './regulation-names.ts';

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

/** The regulations that guidance refers to. */
const REGULATION = {
  discipline: DISCIPLINE,
  reports: REPORTS,
  supervision: SUPERVISION,
  archives: ARCHIVES,
  committee: COMMITTEE,
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
