import { adviceFor, adviceGiven } from '../../advice/advice-for.ts';
import { type Guard, tracksOf, unless } from '../facts.ts';

/** Guards about advice, assessments and spot checks. */
export const ADVICE_GUARDS = {
  GUARD_NO_ADVICE: (facts) =>
    unless(facts.given === null ? adviceFor(facts.lead, facts).length > 0 : adviceGiven(facts) !== undefined),
  GUARD_NO_ASSESSMENT: ({ course }) => unless(course.assessments.length > 0),
  GUARD_SECOND_READER: ({ course, who }) => unless(course.assessments.at(-1)?.actor !== who.key),
  GUARD_READING_REASON: ({ given }) => unless(given?.reading !== '有不同意见' || given.reason !== undefined),
  GUARD_SPOT_CHECK: (facts) => unless(tracksOf(facts).every(({ outcome }) => outcome === '采信了结')),
} as const satisfies Readonly<Record<string, Guard>>;
