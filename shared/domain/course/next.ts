import type { AnyStep } from './define.ts';
import { codesOf, type Facts } from './facts.ts';
import { type Hindrance, hindrancesOf } from './guards.ts';
import { type CourseState, trackOf } from './state.ts';
import { TAKEN_STEPS } from './steps.ts';

/** A step with the subjects for whom it can be taken now, and what is in its way. */
export type NextStep = {
  readonly step: AnyStep;
  readonly persons: readonly string[];
  readonly hindrances: readonly Hindrance[];
};

/** Every step with what is in its way, as far as it can be said before its content is known. */
export function nextSteps(facts: Omit<Facts, 'persons' | 'given'>): readonly NextStep[] {
  const all = codesOf(facts);
  return TAKEN_STEPS.map((step) => {
    const fitting = fittingFor(step, facts.course, all);
    const persons = fitting.length === 0 ? all : fitting;
    return { step, persons: fitting, hindrances: hindrancesOf(step, { ...facts, persons, given: null }) };
  });
}

/** Those who stand where the step can be taken; one whose matter waits for an approval holds up nobody else. */
function fittingFor({ from, guards }: AnyStep, course: CourseState, all: readonly string[]): readonly string[] {
  const standing = from === null ? all : all.filter((code) => from.includes(trackOf(course, code).stage));
  if (!guards.includes('GUARD_PENDING')) return standing;
  const free = standing.filter((code) => trackOf(course, code).pending === null);
  return free.length === 0 ? standing : free;
}
