import type { Course } from '../../../../shared/contract/course.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';

/** A step of the course, if nothing is in its way; `null` where something is, or the file is not worked on here. */
export function stepAtHand({ course }: Pick<LeadFile, 'course'>, action: string): Course['next'][number] | null {
  return course.next.find((one) => one.action === action && one.hindrances.length === 0) ?? null;
}
