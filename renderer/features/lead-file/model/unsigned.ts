import type { Course } from '../../../../shared/contract/course.ts';

/** What was decided by telephone and waits for its signature: by which event 补签 names it, and what it is. */
export type Unsigned = {
  readonly event: string;
  readonly title: string;
  readonly text: string;
};

/** 待补签 in one file: matters that were put forward first, then what somebody ruled alone. */
export function unsignedOf({ requests, rulings }: Pick<Course, 'requests' | 'rulings'>): readonly Unsigned[] {
  return [
    ...requests
      .filter(({ given }) => given.some(({ signed }) => !signed))
      .map(({ event, matter, mode, outcome }) => ({ event, title: matter, text: mode ?? outcome ?? '' })),
    ...rulings.filter(({ signed }) => !signed).map(({ event, term, what }) => ({ event, title: term, text: what })),
  ];
}

/** Who has still to sign it, the first of them. */
export function firstUnsigned({ requests, rulings }: Pick<Course, 'requests' | 'rulings'>, event: string): string {
  const given = requests.find((one) => one.event === event)?.given ?? [];
  const decisions = [...given, ...rulings.filter((one) => one.event === event)];
  return decisions.find(({ signed }) => !signed)?.decidedBy ?? '';
}
