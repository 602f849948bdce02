import { newWalk } from './course.ts';
import { must, STEP } from './course-steps.ts';
import type { GuardCase } from './date-guard-cases.ts';

const waiting = () => {
  const walk = newWalk();
  must(walk, STEP.assign());
  must(walk, STEP.study('初步核实'));
  must(walk, STEP.submit('处置', { mode: '初步核实' }));
  return walk;
};

/** Guards about who decides. */
export const DECISION_GUARD_CASES: readonly GuardCase[] = [
  {
    ...{ code: 'GUARD_OFF_ROSTER', given: waiting },
    stops: (walk) => STEP.approve(walk.last(), { as: 'telephone', decidedBy: '陈刚' }),
    passes: (walk) => STEP.approve(walk.last(), { as: 'telephone' }),
  },
];
