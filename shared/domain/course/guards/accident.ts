import { type Guard, unless } from '../facts.ts';

/** Guards about accidents: each is reported, once, and not before it happened. */
export const ACCIDENT_GUARDS = {
  GUARD_NO_ACCIDENT: ({ course, given }) =>
    unless(
      course.accidents.some(({ event, reported }) => reported === null && (given === null || event === given.accident)),
    ),
  GUARD_ACCIDENT_ORDER: ({ course, given }) => {
    const accident = course.accidents.find(({ event }) => event === given?.accident);
    if (accident === undefined || given === null) return null;
    const { reportedOn = '', reportedAt = '' } = given;
    return unless(`${accident.occurredOn} ${accident.occurredAt}` <= `${reportedOn} ${reportedAt}`);
  },
  GUARD_ACCIDENT_REPORTED: ({ course }) => unless(course.accidents.every(({ reported }) => reported !== null)),
} as const satisfies Readonly<Record<string, Guard>>;
