import type { CourseState } from './state.ts';
import type { LeadStep } from '../lead/state.ts';

/** 涉案财物: one thing, and what became of it. */
export type Property = LeadStep & {
  readonly itemNumber: number;
  readonly persons: readonly string[];
  readonly settled: (LeadStep & { readonly fate: string; readonly settledOn: string }) | null;
};

/** The number that the next thing of a lead gets. */
export function nextProperty({ property }: CourseState): number {
  return property.length + 1;
}

type Registered = LeadStep & { readonly head: { readonly itemNumber: number; readonly persons: readonly string[] } };

/** One thing more, the next in number. */
export function registeredProperty(course: CourseState, { head, event, type, at, actor }: Registered) {
  const { itemNumber, persons } = head;
  if (itemNumber !== nextProperty(course)) return '涉案财物编号不连续';
  const added: Property = { event, type, at, actor, itemNumber, persons, settled: null };
  return { ...course, property: [...course.property, added] };
}

type Settled = LeadStep & {
  readonly head: { readonly itemNumber: number; readonly fate: string; readonly settledOn: string };
};

/** What became of one, once. */
export function settledProperty(course: CourseState, { head, event, type, at, actor }: Settled) {
  const { itemNumber, fate, settledOn } = head;
  const known = course.property.find((one) => one.itemNumber === itemNumber);
  if (known?.settled !== null) return '没有这件待处理的涉案财物';
  const settled = { event, type, at, actor, fate, settledOn };
  return { ...course, property: course.property.map((one) => (one === known ? { ...one, settled } : one)) };
}
