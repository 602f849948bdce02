import type { ItemFile } from '../../../../shared/contract/items.ts';
import { conflictsOf, type CourseStep, inTime, settledDetails, takenStep } from '../../../ui/course/course-step.ts';
import { fullDayText } from '../../../ui/format.ts';

/** The course of an item from its receipt on: every signed step, and those that contradicted what was there. */
export function itemCourseOf(item: ItemFile): readonly CourseStep[] {
  const taken = item.steps.map((step) => takenStep(item, step, detailsOf(item, step.event)));
  return inTime([...taken, ...conflictsOf(item)]);
}

function detailsOf(item: ItemFile, event: string): readonly string[] {
  const { forwarded } = item;
  if (forwarded?.event !== event) return settledDetails(item, event) ?? [];
  const { approvedBy, approvedOn, destination, documentNumber } = forwarded;
  return [`${fullDayText(approvedOn)} 由${approvedBy}批准`, `去向：${destination}，文号：${documentNumber}`];
}
