import type { DisposalMode } from '../../rules/code-lists.ts';
import { STAGE_OF_MODE } from '../../rules/course-stages.ts';
import type { FoldEvent } from '../event/folded.ts';
import { stepOf } from '../lead/step-of.ts';
import type { AnyStep } from './define.ts';
import { type CourseState, moved } from './state.ts';

/** What a signed step makes of the course, or why it could not be in the state that it met. */
export function foldCourse(course: CourseState, step: AnyStep, event: FoldEvent): CourseState | string {
  const head = event.sections['head'] as Readonly<Record<string, unknown>> | undefined;
  if (head === undefined) return `${step.term}内容不全`;
  const content = (event.sections['content'] ?? null) as Readonly<Record<string, unknown>> | null;
  const folded = step.fold(course, { ...stepOf(event), head, content });
  if (typeof folded === 'string') return folded;
  const said = [
    ...folded.said,
    { event: event.hash, type: event.type, hasContent: content !== null, values: { ...head, ...content } },
  ];
  return { ...folded, said, begun: true };
}

/** A disposal that was decided on paper as a whole takes every subject with it. */
export function withPaperDisposal(course: CourseState, mode: DisposalMode): CourseState {
  const stage = STAGE_OF_MODE[mode];
  return moved({ ...course, initial: stage, initialMode: mode }, Object.keys(course.tracks), ({ rounds }) => ({
    ...{ stage, mode, rounds: rounds + 1, pending: null, study: null, outcome: null },
  }));
}

/** An imported row was found to be open still, or closed. */
export function withCompletion(course: CourseState, state: 'open' | 'closed'): CourseState {
  return course.begun ? course : { ...course, initial: state === 'open' ? 'to-assign' : 'closed' };
}

/** These joined after the lead was decided as a whole: nothing of that is theirs, and they are assigned and studied. */
export function begunAnew(course: CourseState, codes: readonly string[]): CourseState {
  const stage = course.handlers.length === 0 ? 'to-assign' : 'to-study';
  return moved(course, codes, () => ({ stage, mode: null }));
}
