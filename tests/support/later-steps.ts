import fc from 'fast-check';
import { expect } from 'vitest';
import { clocksOf, type LeadClock } from '../../shared/domain/clocks/clocks-of.ts';
import { SHIPPED_RULES } from '../../shared/domain/clocks/rulebook.ts';
import type { LeadState } from '../../shared/domain/lead/state.ts';
import { ASSIGNED_EXTENDED_BY } from '../../shared/rules/clocks/extensions.ts';
import { CASE_NODES } from '../../shared/rules/course-lists.ts';
import { PROPERTY_FATES } from '../../shared/rules/property.ts';
import type { CourseWalk } from './course.ts';
import { STEP } from './course-steps.ts';

type Step = (walk: CourseWalk) => Readonly<Record<string, unknown>>;

/** What is recorded beside the course and after it: things, accidents, extensions, and the nodes of a case. */
export function laterSteps(persons: fc.Arbitrary<string[]>, on: fc.Arbitrary<string>): fc.Arbitrary<Step> {
  const itemNumber = fc.integer({ min: 1, max: 4 });
  const until = fc.constantFrom('2026-05-01', '2026-07-01', '2026-09-02', '2026-09-03', '2027-01-01', '2027-06-30');
  return fc.oneof(
    fc
      .record({ persons, on, node: fc.constantFrom(...CASE_NODES), until: fc.option(until, { nil: undefined }) })
      .map((one) => () => STEP.node(one.node, one)),
    fc
      .record({ persons, until, approvedBy: fc.constantFrom(...ASSIGNED_EXTENDED_BY) })
      .map((one) => () => STEP.extendAssigned(one)),
    persons.map((some) => (walk: CourseWalk) => {
      return STEP.property({ persons: some, itemNumber: walk.lead.course.property.length + 1 });
    }),
    fc.record({ itemNumber, foundOn: on }).map((one) => () => STEP.unrelated(one)),
    fc
      .record({ itemNumber, settledOn: on, fate: fc.constantFrom(...PROPERTY_FATES) })
      .map((one) => () => STEP.settle(one)),
    on.map((occurredOn) => () => STEP.accident({ occurredOn })),
    fc.record({ reportedOn: on, place: fc.nat(2) }).map(({ reportedOn, place }) => ({ lead }: CourseWalk) => {
      const accident = lead.course.accidents[place]?.event ?? '0'.repeat(64);
      return STEP.reportAccident(accident, { reportedOn });
    }),
  );
}

/** Of every period of a lead: it ends no later than its reports say, it is somebody's, and nobody has it twice. */
export function expectClocksSound(lead: LeadState, again: LeadState | null): void {
  const clocks = clocksOf(lead, SHIPPED_RULES);
  expect(again && clocksOf(again, SHIPPED_RULES)).toEqual(clocks);
  const nameOf = ({ code, start, item }: LeadClock) => `${code} ${start} ${String(item)}`;
  for (const alike of Map.groupBy(clocks, nameOf).values()) {
    const whose = alike.flatMap(({ persons }) => persons);
    expect(whose.length).toBeGreaterThan(0);
    expect(new Set(whose).size).toBe(whose.length);
  }
  for (const { startedOn, dueOn, state, endedOn, until } of clocks) {
    expect(dueOn >= startedOn).toBe(true);
    expect(state).toBe(endedOn === null ? 'running' : 'ended');
    if (until !== null) expect(dueOn >= until).toBe(true);
  }
}
