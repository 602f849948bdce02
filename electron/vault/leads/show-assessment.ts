import type { ShownAssessment } from '../../../shared/contract/advice.ts';
import type { Course } from '../../../shared/contract/course.ts';
import { scoreOf } from '../../../shared/domain/assessment/score.ts';
import type { Assessment } from '../../../shared/domain/assessment/state.ts';
import type { CourseState } from '../../../shared/domain/course/state.ts';

/** Names of those who signed, by their keys. */
type Names = ReadonlyMap<string, string>;

/** A sheet with its arithmetic and its second readers. */
export function shownAssessment(course: CourseState, names: Names, one: Assessment): ShownAssessment {
  const { event, actor, assessedOn, scoreRule, inputs, sheet, readings } = one;
  const score = sheet === null ? null : scoreOf(scoreRule, sheet.elements, inputs);
  return {
    ...{ event, assessedOn, scoreRule, by: names.get(actor) ?? null },
    sheet: sheet && {
      elements: sheet.elements.map(({ element, state, known = null, missing = null }) => ({
        ...{ element, state, known, missing },
      })),
      looks: sheet.looks.map(({ look, judgement }) => ({ look, judgement })),
    },
    score: score && { ...score, lines: score.lines.map((line) => ({ ...line })) },
    readings: readings.map(({ event: reading, reading: said, readOn, actor: reader }) => ({
      ...{ event: reading, reading: said, readOn, by: names.get(reader) ?? null },
      reason: saidIn(course, reading, 'reason'),
    })),
  };
}

/** The risks that are marked, with the note of who marked them. */
export function shownRisks(course: CourseState): Course['riskMarks'] {
  const { riskMarks } = course;
  if (riskMarks === null) return null;
  const { event, risks, evidenceFixed } = riskMarks;
  return { risks: [...risks], evidenceFixed, note: saidIn(course, event, 'note') };
}

/** A field of what a signed step says; `null` where it does not say it, or it did not travel. */
export function saidIn({ said }: CourseState, event: string, field: string): string | null {
  const value = said.find((one) => one.event === event)?.values[field];
  return typeof value === 'string' ? value : null;
}
