import type { CourseState } from '../state.ts';

/** Whoever has declared a recusal takes part in nothing until it is decided that he stays. */
export function isRecused(course: CourseState, name: string): boolean {
  const last = course.recusals.findLast(({ person }) => person === name);
  return last !== undefined && last.decision !== 'stays';
}

/** Everybody who is recused in a lead. */
export function recusedIn(course: CourseState): readonly string[] {
  return [...new Set(course.recusals.map(({ person }) => person))].filter((name) => isRecused(course, name));
}
