import type { PropertyFate, PropertyMeasure } from '../../rules/property.ts';
import type { LeadStep } from '../lead/state.ts';
import type { CourseState } from './state.ts';

/** What was seen of a thing when it was taken in. */
export type PropertyLook = { readonly article: string; readonly features: string; readonly quantity: string };

/** 涉案财物: one thing, and what became of it. `look` is `null` where the content did not travel or was erased. */
export type Property = LeadStep & {
  readonly itemNumber: number;
  readonly persons: readonly string[];
  readonly measure: PropertyMeasure;
  readonly keptAt: string;
  readonly look: PropertyLook | null;
  /** That it was found to have nothing to do with the matter, so that it is given back. */
  readonly unrelated: (LeadStep & { readonly foundOn: string }) | null;
  readonly settled:
    (LeadStep & { readonly fate: PropertyFate; readonly settledOn: string; readonly receivedBy: string }) | null;
};

/** The number that the next thing of a lead gets. */
export function nextProperty({ property }: CourseState): number {
  return property.length + 1;
}

type Registered = LeadStep & {
  readonly head: Pick<Property, 'itemNumber' | 'persons' | 'measure' | 'keptAt'>;
  readonly content: PropertyLook | null;
};

/** One thing more, the next in number. */
export function registeredProperty(course: CourseState, { head, content, event, type, at, actor }: Registered) {
  const { itemNumber, persons, measure, keptAt } = head;
  if (itemNumber !== nextProperty(course)) return '涉案财物编号不连续';
  const look = content && { article: content.article, features: content.features, quantity: content.quantity };
  const added: Property = {
    ...{ event, type, at, actor, itemNumber, persons, measure, keptAt },
    look,
    unrelated: null,
    settled: null,
  };
  return { ...course, property: [...course.property, added] };
}

type Settled = LeadStep & {
  readonly head: {
    readonly itemNumber: number;
    readonly fate: PropertyFate;
    readonly settledOn: string;
    readonly receivedBy: string;
  };
};

/** What became of one, once. */
export function settledProperty(course: CourseState, { head, event, type, at, actor }: Settled) {
  const { itemNumber, fate, settledOn, receivedBy } = head;
  const known = course.property.find((one) => one.itemNumber === itemNumber);
  if (known?.settled !== null) return '没有这件待处理的涉案财物';
  const settled = { event, type, at, actor, fate, settledOn, receivedBy };
  return { ...course, property: course.property.map((one) => (one === known ? { ...one, settled } : one)) };
}

type Found = LeadStep & { readonly head: { readonly itemNumber: number; readonly foundOn: string } };

/** One has nothing to do with the matter; that is found once. */
export function foundUnrelated(course: CourseState, { head, event, type, at, actor }: Found) {
  const { itemNumber, foundOn } = head;
  const known = course.property.find((one) => one.itemNumber === itemNumber);
  if (known?.settled !== null) return '没有这件待处理的涉案财物';
  if (known.unrelated !== null) return '这件涉案财物已查明与案件无关';
  const unrelated = { event, type, at, actor, foundOn };
  return { ...course, property: course.property.map((one) => (one === known ? { ...one, unrelated } : one)) };
}
