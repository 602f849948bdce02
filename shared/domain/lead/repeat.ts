import type { LeadState } from './state.ts';

/** The lead of which this is a repeat: what was linked or un-linked last, else what was said at registration. */
export function repeatOf({ course, head }: Pick<LeadState, 'course' | 'head'>): string | null {
  return course.repeatOf === undefined ? (head.repeatOf ?? null) : course.repeatOf;
}
