import { type CourseStage, STAGE_OF_MODE } from '../../rules/course-stages.ts';
import type { RegisteredHead } from './sections.ts';

/** Where the course of a lead begins: with its assignment, or, for an imported row, where the old ledger left it. */
export function initialStage({ imported }: Pick<RegisteredHead, 'imported'>): CourseStage {
  if (imported === undefined) return 'to-assign';
  if (imported.state === 'to-complete') return 'to-complete';
  if (imported.closed === true) return 'closed';
  return imported.mode === undefined ? 'to-complete' : STAGE_OF_MODE[imported.mode];
}
