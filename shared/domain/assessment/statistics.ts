import type { ScoreBand } from '../../rules/assessment.ts';
import { COURSE_STAGES } from '../../rules/course-stages.ts';
import type { LeadSource } from '../../rules/code-lists.ts';
import { codesOf } from '../course/facts.ts';
import { trackOf } from '../course/state.ts';
import { daysBetween } from '../days.ts';
import type { LeadState } from '../lead/state.ts';
import { scoreOf } from './score.ts';

/** One subject of an assessed lead: how it was assessed, and what came of it. */
export type Assessed = {
  readonly source: LeadSource;
  readonly band: ScoreBand | null;
  readonly mode: string;
  readonly outcome: string;
  readonly verdict: string;
  readonly days: number | null;
};

/** Subjects that have all in common but their days, which are averaged over those who are at their end. */
export type AssessedCount = Assessed & { readonly subjects: number };

/** The subjects of a lead under its last assessment; none without one, and none of a void lead. */
export function assessedIn(lead: LeadState): readonly Assessed[] {
  const last = lead.course.assessments.at(-1);
  if (last === undefined || lead.voided !== null) return [];
  const band = last.sheet === null ? null : (scoreOf(last.scoreRule, last.sheet.elements, last.inputs)?.band ?? null);
  const verdicts = lead.course.said.filter(({ values }) => 'verdict' in values);
  return codesOf({ lead }).map((code) => {
    const { mode, stage, closing, outcome } = trackOf(lead.course, code);
    const verdict = verdicts.findLast(({ values }) => (values['persons'] as readonly string[]).includes(code));
    return {
      ...{ source: lead.head.source, band, mode: mode ?? '未定' },
      outcome: closing?.kind ?? outcome ?? COURSE_STAGES[stage],
      verdict: typeof verdict?.values['verdict'] === 'string' ? verdict.values['verdict'] : '未剖析',
      days: closing === null ? null : daysBetween(lead.head.receivedOn, closing.closedOn),
    };
  });
}

/** Counts subjects by source, band, mode, outcome and what was said afterwards; those of whom there are most first. */
export function countAssessed(all: readonly Assessed[]): readonly AssessedCount[] {
  const together = Map.groupBy(all, ({ source, band, mode, outcome, verdict }) =>
    JSON.stringify([source, band, mode, outcome, verdict]),
  );
  return [...together.values()]
    .flatMap((those) => {
      const [first] = those;
      return first === undefined
        ? []
        : [{ ...first, days: mean(those.flatMap(({ days }) => days ?? [])), subjects: those.length }];
    })
    .toSorted((a, b) => b.subjects - a.subjects);
}

function mean(days: readonly number[]): number | null {
  return days.length === 0 ? null : Math.round(days.reduce((sum, one) => sum + one, 0) / days.length);
}
