import type { CourseState } from '../state.ts';

/** Whoever has declared a recusal takes part in nothing until it is decided that he stays. */
export function isRecused(course: CourseState, name: string): boolean {
  const last = course.recusals.findLast(({ person }) => person === name);
  return last !== undefined && last.decision !== 'stays';
}
