import type { Citation } from '../../rules/citation.ts';
import type { PeriodRule } from '../../rules/clocks/rule.ts';
import { reckon, type Run } from './reckon.ts';
import type { Rulebook } from './rulebook.ts';

/** A running or ended period, which can explain itself. */
export type Period = {
  readonly code: string;
  readonly what: string;
  readonly startedOn: string;
  readonly dueOn: string;
  /** `HH:MM` of the last day, where the hour counts. */
  readonly dueAt: string | null;
  readonly state: 'running' | 'ended';
  readonly endedOn: string | null;
  readonly endedAt: string | null;
  readonly basis: Citation;
  readonly explanation: string;
  readonly isProvisional: boolean;
};

/** The period of a rule that began on a day. */
export function periodOf(book: Rulebook, rule: PeriodRule, run: Run): Period {
  const { code, what, basis } = rule;
  const { startedOn, endedOn = null, endedAt = null } = run;
  const state = endedOn === null ? 'running' : 'ended';
  return { code, what, startedOn, state, endedOn, endedAt, basis, ...reckon(book, rule, run) };
}

/** True for a period that ended after its last day, or on it after its hour. */
export function endedLate({
  endedOn,
  endedAt,
  dueOn,
  dueAt,
}: Pick<Period, 'endedOn' | 'endedAt' | 'dueOn' | 'dueAt'>): boolean {
  if (endedOn === null || endedOn < dueOn) return false;
  return endedOn > dueOn || (endedAt !== null && dueAt !== null && endedAt > dueAt);
}
