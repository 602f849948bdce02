import { expect, it } from 'vitest';
import { TAKEN_STEPS } from '../../../shared/domain/course/steps.ts';
import { CONFIDENCE_TERMS } from '../../../shared/rules/citation.ts';
import { MATTER_NAMES } from '../../../shared/rules/course-lists.ts';
import { STAGE_ORDER } from '../../../shared/rules/course-stages.ts';
import { MATTER_GUIDANCE } from '../../../shared/rules/guidance-matters.ts';
import { STAGE_GUIDANCE } from '../../../shared/rules/guidance-stages.ts';
import { STEP_GUIDANCE } from '../../../shared/rules/guidance-steps.ts';

it('stands beside every stage, every step that a person takes, and every matter that is put forward', () => {
  expect(Object.keys(STAGE_GUIDANCE).toSorted()).toEqual([...STAGE_ORDER].toSorted());
  expect(Object.keys(STEP_GUIDANCE).toSorted()).toEqual(TAKEN_STEPS.map(({ action }) => action).toSorted());
  expect(Object.keys(MATTER_GUIDANCE).toSorted()).toEqual([...MATTER_NAMES].toSorted());
});

it.each(Object.entries({ ...STAGE_GUIDANCE, ...STEP_GUIDANCE, ...MATTER_GUIDANCE }))(
  '%s: says in its own short words what is to be minded, what is often done wrong, and where to read on',
  (_, { asks, mistakes, attach, basis }) => {
    expect(asks).toMatch(/。$/u);
    // One or two sentences; a regulation would say 应当 and 不得, and number its items.
    expect(asks.match(/。/gu)?.length).toBeLessThanOrEqual(3);
    expect(asks.length).toBeLessThan(90);
    expect(asks).not.toMatch(/（一）|第.+款|本规则|不得/u);
    expect(mistakes.length).toBeGreaterThan(0);
    for (const one of [...mistakes, ...attach]) expect(one).not.toMatch(/。$/u);
    expect(basis.article).toMatch(/^第.+条$/u);
    expect(CONFIDENCE_TERMS[basis.confidence]).toBeDefined();
  },
);
