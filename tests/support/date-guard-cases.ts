import type { Signer } from '../../shared/domain/course/facts.ts';
import type { GuardCode } from '../../shared/rules/course-guards.ts';
import { type CourseWalk, newWalk } from './course.ts';
import { disposedOf, filedOf, must, STEP } from './course-steps.ts';

/** A guard that is tried: a step that it stops, and one that is lawful. */
export type GuardCase = {
  readonly code: GuardCode;
  /** The lead as it stands when the step is tried. */
  readonly given: () => CourseWalk;
  readonly stops: (walk: CourseWalk) => Readonly<Record<string, unknown>>;
  /** What is done first, if anything, and the step as it is lawful. */
  readonly passes: (walk: CourseWalk) => Readonly<Record<string, unknown>>;
  readonly by?: Signer;
};

const after = (...steps: readonly ((walk: CourseWalk) => void)[]) => {
  const walk = newWalk();
  for (const step of steps) step(walk);
  return walk;
};
const assigned = (walk: CourseWalk) => {
  must(walk, STEP.assign());
};
const accident = (walk: CourseWalk) => {
  must(walk, STEP.accident());
};
const closed = (walk: CourseWalk) => {
  disposedOf(walk, '予以了结');
  must(walk, STEP.close('直接了结'));
};
const unrelated = (walk: CourseWalk) => {
  must(walk, STEP.property());
  must(walk, STEP.unrelated());
};

/** Guards about nodes, extensions, things that are given back, accidents, and dates that were missed. */
export const DATE_GUARD_CASES: readonly GuardCase[] = [
  {
    ...{ code: 'GUARD_NODE_ORDER', given: () => after(filedOf), stops: () => STEP.node('审理终结') },
    passes: (walk) => (must(walk, STEP.node('审理受理')), STEP.node('审理终结')),
  },
  {
    ...{ code: 'GUARD_NODE_UNTIL', given: () => after(filedOf), stops: () => STEP.node('延长审查调查期限') },
    passes: () => STEP.node('延长审查调查期限', { until: '2027-09-18' }),
  },
  {
    ...{
      code: 'GUARD_NODE_BOUND',
      given: () => after(filedOf),
      stops: () => STEP.node('延长审查调查期限', { until: '2027-09-19' }),
    },
    passes: () => STEP.node('延长审查调查期限', { until: '2027-09-18' }),
  },
  {
    ...{ code: 'GUARD_FROM_ABOVE', given: () => newWalk({ head: { source: '信访举报' } }) },
    ...{ stops: () => STEP.extendAssigned(), passes: () => STEP.assign() },
  },
  {
    ...{
      code: 'GUARD_EXTENSION_BOUND',
      given: () => after(assigned),
      stops: () => STEP.extendAssigned({ until: '2026-09-03' }),
    },
    passes: () => STEP.extendAssigned({ until: '2026-12-02', approvedBy: '交办机关' }),
  },
  {
    ...{ code: 'GUARD_UNRELATED_BACK', given: () => after(assigned, unrelated) },
    ...{ stops: () => STEP.settle({ fate: '上缴' }), passes: () => STEP.settle() },
  },
  {
    ...{ code: 'GUARD_NO_ACCIDENT', given: () => after(assigned), stops: () => STEP.reportAccident('0'.repeat(64)) },
    passes: (walk) => (accident(walk), STEP.reportAccident(walk.last())),
  },
  {
    ...{ code: 'GUARD_ACCIDENT_ORDER', given: () => after(assigned, accident) },
    stops: (walk) => STEP.reportAccident(walk.last(), { reportedAt: '16:39' }),
    passes: (walk) => STEP.reportAccident(walk.last(), { reportedAt: '16:40' }),
  },
  {
    ...{ code: 'GUARD_ACCIDENT_REPORTED', given: () => after(closed, accident), stops: () => STEP.archive },
    passes: (walk) => (must(walk, STEP.reportAccident(walk.last())), STEP.archive),
  },
  {
    code: 'GUARD_LATE_DATE',
    given: () => {
      const walk = newWalk();
      const days = { startedOn: '2026-03-02', dueOn: '2026-03-10', notedOn: '2026-03-20' };
      walk.add('DateMissed', { head: { code: 'D05', start: walk.last(), persons: ['01'], ...days } });
      return walk;
    },
    stops: () => ({ action: 'explain-delay', clock: 'D01', delayReason: '等待审计结论' }),
    passes: () => ({ action: 'explain-delay', clock: 'D05', delayReason: '等待审计结论' }),
  },
];
