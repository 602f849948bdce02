import type { CourseStage } from '../../rules/course-stages.ts';
import { begunAnew } from '../course/fold.ts';
import { placeOf, subjectsAt } from './subjects-at.ts';
import type { LeadState } from './state.ts';

/** Where a lead begins on which nothing was decided yet as a whole. */
const UNDECIDED: ReadonlySet<CourseStage> = new Set<CourseStage>(['to-complete', 'to-assign', 'to-study']);

/**
 * Who joins a lead after it was decided as a whole, on paper or in an old ledger, was not there when that was decided:
 * he begins at his own beginning. Whoever stood in the lead then, and was taken out meanwhile, comes back to where it
 * left him.
 */
export function withNewcomers(before: LeadState, after: LeadState): LeadState {
  const { course, subjects } = after;
  if (before.subjects.state !== 'present' || subjects.state !== 'present' || UNDECIDED.has(course.initial))
    return after;
  const now = new Set(before.subjects.value.map(({ code }) => code));
  const then = subjectsAt(before, decidedAt(before));
  const isNew = (code: string) => !now.has(code) && !then.has(code) && course.tracks[code] === undefined;
  const codes = subjects.value.map(({ code }) => code).filter(isNew);
  return codes.length === 0 ? after : { ...after, course: begunAnew(course, codes) };
}

/** The place of the step that decided on the lead as a whole; its registration, where an old ledger did. */
function decidedAt(lead: LeadState): number {
  const places = [...lead.disposals, ...(lead.completed === null ? [] : [lead.completed])];
  return Math.max(0, ...places.map((step) => placeOf(lead, step)));
}
