import type { Course } from '../../../../shared/contract/course.ts';

/** What was decided by telephone and waits for its signature: by which event 补签 names it, what it is, and who signs first. */
export type Unsigned = {
  readonly event: string;
  readonly title: string;
  readonly text: string;
  readonly decidedBy: string;
};

/** 待补签 in one file: matters that were put forward first, then what somebody ruled alone. */
export function unsignedOf({ requests, rulings }: Pick<Course, 'requests' | 'rulings'>): readonly Unsigned[] {
  const matters = requests.flatMap(({ event, matter, mode, outcome, given }) => {
    const first = given.find(({ signed }) => !signed);
    return first === undefined
      ? []
      : [{ event, title: matter, text: mode ?? outcome ?? '', decidedBy: first.decidedBy }];
  });
  const ruled = rulings
    .filter(({ signed }) => !signed)
    .map(({ event, term, what, decidedBy }) => ({ event, title: term, text: what, decidedBy }));
  return [...matters, ...ruled];
}
