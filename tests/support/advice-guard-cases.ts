import type { GuardCase } from './date-guard-cases.ts';
import { assessing, LOOKED_UP } from './assessment.ts';
import { type CourseWalk, DEPUTY, newWalk } from './course.ts';
import { agreed, disposedOf, must } from './course-steps.ts';

const SHEET = { ...assessing('清楚'), ...LOOKED_UP };
const assessed = (): CourseWalk => {
  const walk = newWalk();
  must(walk, SHEET);
  return walk;
};
const agrees = { action: 'review-assessment', reading: '同意评估', readOn: '2026-03-05' };
const draw = { action: 'draw-spot-check', drawnOn: '2026-03-18', spotCheck: '未抽中' };
const declined = { action: 'decline-advice', advice: 'TALK_ON_CHECKABLE', reason: '组长要求先谈话' };

/** The guards about advice, assessments and spot checks, each with what it stops and the lawful way. */
export const ADVICE_GUARD_CASES: readonly GuardCase[] = [
  {
    ...{ code: 'GUARD_NO_ADVICE', given: assessed, stops: () => declined },
    passes: (walk) => (disposedOf(walk, '谈话函询'), declined),
  },
  {
    ...{ code: 'GUARD_NO_ASSESSMENT', given: newWalk, stops: () => agrees, by: DEPUTY },
    passes: (walk) => (must(walk, SHEET), agrees),
  },
  {
    // The deputy reads what the handler assessed, not what he assessed himself.
    ...{ code: 'GUARD_SECOND_READER', given: newWalk, by: DEPUTY },
    stops: (walk) => (must(walk, SHEET, DEPUTY), agrees),
    passes: (walk) => (must(walk, SHEET), agrees),
  },
  {
    ...{ code: 'GUARD_READING_REASON', given: assessed, by: DEPUTY },
    stops: () => ({ ...agrees, reading: '有不同意见' }),
    passes: () => ({ ...agrees, reading: '有不同意见', reason: '何物并不清楚' }),
  },
  {
    ...{ code: 'GUARD_SPOT_CHECK', given: newWalk, stops: spotCheckOf('谈话提醒'), passes: spotCheckOf('采信了结') },
  },
];

function spotCheckOf(outcome: string) {
  return (walk: CourseWalk) => {
    disposedOf(walk, '谈话函询');
    agreed(walk, '谈话函询方案');
    must(walk, { action: 'hold-talk', heldOn: '2026-03-06', talkers: ['李明', '周平'], place: '谈话室' });
    agreed(walk, '谈话函询处置意见', { outcome });
    return draw;
  };
}
