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
  readonly state: 'running' | 'ended';
  readonly endedOn: string | null;
  readonly basis: Citation;
  readonly explanation: string;
  readonly isProvisional: boolean;
};

/** The period of a rule that began on a day. */
export function periodOf(book: Rulebook, rule: PeriodRule, run: Run): Period {
  const { code, what, basis } = rule;
  const { startedOn, endedOn = null } = run;
  const state = endedOn === null ? 'running' : 'ended';
  return { code, what, startedOn, state, endedOn, basis, ...reckon(book, rule, run) };
}
