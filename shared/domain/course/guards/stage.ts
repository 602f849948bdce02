import type { ErrorParams } from '../../../errors/app-error.ts';
import { APPROVAL_MATTERS } from '../../../rules/course-lists.ts';
import { COURSE_STAGES, type CourseStage, ENDED_STAGES } from '../../../rules/course-stages.ts';
import { repeatOf } from '../../lead/repeat.ts';
import { type CourseState, trackOf } from '../state.ts';
import { codesOf, type Guard, unless } from '../facts.ts';

/** Guards about where the lead and its subjects stand. */
export const STAGE_GUARDS = {
  GUARD_ARCHIVED: ({ course }) => unless(course.archived === null),
  GUARD_ASSIGNED: ({ course }) => unless(course.handlers.length === 0),
  GUARD_NOT_ASSIGNED: ({ course }) => unless(course.handlers.length > 0),
  GUARD_PENDING: ({ course, persons }) => {
    const person = persons.find((code) => trackOf(course, code).pending !== null);
    return person === undefined ? null : { person };
  },
  GUARD_STAGE_OF_MATTER: ({ course, persons, given }) => {
    if (given?.matter === undefined) return given === null ? nothingToSubmit(course, persons) : null;
    const { matter } = given;
    const stages: readonly CourseStage[] = APPROVAL_MATTERS[matter];
    const person = persons.find((code) => !stages.includes(trackOf(course, code).stage));
    return person === undefined ? null : { person, stage: COURSE_STAGES[trackOf(course, person).stage], matter };
  },
  GUARD_SUBJECT_KNOWN: (facts) => {
    const known = codesOf(facts);
    const person = facts.persons.find((code) => !known.includes(code));
    return person === undefined ? null : { person };
  },
  GUARD_SPLIT_PART: (facts) => {
    const here = codesOf(facts).filter((code) => isIn(facts.course, code));
    // Before it is said who: nothing is in the way as long as one could go and another stay.
    if (facts.given === null) return unless(here.length >= 2);
    return unless(here.some((code) => !facts.persons.includes(code)));
  },
  GUARD_REPEAT_OTHER: ({ lead, given }) => unless(given?.of !== lead.id),
  GUARD_REPEAT_LINKED: ({ lead }) => unless(repeatOf(lead) !== null),
  GUARD_BY_VAULT: () => ({}),
  GUARD_LATE_DATE: ({ lead: { missed }, given }) =>
    unless(given === null ? missed.length > 0 : missed.some(({ code }) => code === given.clock)),
  GUARD_ALL_ENDED: ({ course, lead }) => {
    const person = codesOf({ lead }).find((code) => !ENDED_STAGES.has(trackOf(course, code).stage));
    return person === undefined ? null : { person };
  },
} as const satisfies Readonly<Record<string, Guard>>;

/** Before a matter is chosen: where nobody stands at a stage that any matter is put forward from, and one of them. */
function nothingToSubmit(course: CourseState, persons: readonly string[]): ErrorParams | null {
  const stages: readonly CourseStage[] = Object.values(APPROVAL_MATTERS).flat();
  const [person = ''] = persons;
  if (persons.some((code) => stages.includes(trackOf(course, code).stage))) return null;
  return { person, stage: COURSE_STAGES[trackOf(course, person).stage], matter: '任何事项' };
}

/** True for a subject that has not gone on elsewhere. */
function isIn(course: CourseState, code: string): boolean {
  return trackOf(course, code).stage !== 'split';
}
