import type { CodedSubject } from '../../shared/domain/lead/fields.ts';
import { type CourseWalk, LEADER, newWalk, subjectsOf } from './course.ts';
import { agreed, disposedOf, must, signed, STEP } from './course-steps.ts';
import type { GuardCase } from './date-guard-cases.ts';

type Begin = Parameters<typeof newWalk>[0];

/** 更正 of the subjects of a lead. */
export const corrected = (subjects: readonly CodedSubject[]) => ({ action: 'correct', subjects });

/** Somebody who was not in the lead yet. */
export const somebody = (code: string, name = '钱某'): CodedSubject => ({
  ...{ code, kind: '个人', name, organisation: '某公司', management: '驻在单位机关党委/人事管理' },
});

/** The subjects with this one changed. */
export const changed = (walk: CourseWalk, code: string, change: Partial<CodedSubject>) =>
  corrected(subjectsOf(walk.lead).map((one) => (one.code === code ? { ...one, ...change } : one)));

const without = (walk: CourseWalk, code: string) => corrected(subjectsOf(walk.lead).filter((one) => one.code !== code));
const withOne = (walk: CourseWalk, code: string) => corrected([...subjectsOf(walk.lead), somebody(code)]);

const verifying = (begin: Begin = {}) => {
  const walk = newWalk(begin);
  disposedOf(walk, '初步核实');
  agreed(walk, '初步核实方案');
  return walk;
};
const talkReady = () => {
  const walk = newWalk();
  disposedOf(walk, '谈话函询');
  agreed(walk, '谈话函询方案');
  return walk;
};
const submitted = () => {
  const walk = newWalk();
  must(walk, STEP.assign());
  must(walk, STEP.study('初步核实'));
  must(walk, STEP.submit('处置', { mode: '初步核实' }));
  return walk;
};
const onPaper = () => {
  const walk = newWalk();
  walk.add('DisposalRecorded', { head: { mode: '初步核实', decidedOn: '2026-03-03', decidedBy: '王芳' } });
  return walk;
};
/** Named a little otherwise, so that another step makes another of him. */
const misspelt = () => {
  const walk = verifying();
  must(walk, changed(walk, '01', { name: '章01' }));
  return walk;
};
const widened = (walk: CourseWalk) => {
  agreed(walk, '变更核查范围', { plan: '增列一人' });
};
const ANOTHER = { name: '李四', organisation: '某公司' };

/** Guards about a correction of the subjects, tried each way in which it is stopped or lawful. */
export const SUBJECT_GUARD_CASES: readonly GuardCase[] = [
  {
    ...{ code: 'GUARD_SUBJECT_KEPT', given: () => verifying({ subjects: 2 }), stops: (walk) => without(walk, '01') },
    passes: (walk) => changed(walk, '01', { post: '副处长', organisation: '某处' }),
  },
  {
    ...{ code: 'GUARD_SUBJECT_KEPT', given: talkReady, stops: (walk) => changed(walk, '01', ANOTHER) },
    passes: (walk) => changed(walk, '01', { name: '章01' }),
  },
  {
    ...{ code: 'GUARD_SUBJECT_KEPT', given: talkReady, stops: (walk) => changed(walk, '01', { kind: '单位' }) },
    passes: (walk) => withOne(walk, '02'),
  },
  {
    ...{ code: 'GUARD_SUBJECT_KEPT', given: misspelt, stops: (walk) => changed(walk, '01', { name: '章李1' }) },
    passes: (walk) => changed(walk, '01', { name: '张01' }),
  },
  {
    ...{ code: 'GUARD_SUBJECT_KEPT', given: submitted, stops: (walk) => changed(walk, '01', ANOTHER) },
    passes: (walk) => (must(walk, signed(walk.last(), { decision: '退回修改' }), LEADER), changed(walk, '01', ANOTHER)),
  },
  {
    ...{ code: 'GUARD_SUBJECT_KEPT', given: onPaper, stops: (walk) => changed(walk, '01', ANOTHER) },
    passes: (walk) => (must(walk, withOne(walk, '02')), changed(walk, '02', ANOTHER)),
  },
  {
    ...{ code: 'GUARD_SCOPE_APPROVED', given: verifying, stops: (walk) => withOne(walk, '02') },
    passes: (walk) => (widened(walk), withOne(walk, '02')),
  },
  {
    code: 'GUARD_SCOPE_APPROVED',
    given: () => {
      const walk = verifying();
      widened(walk);
      must(walk, withOne(walk, '02'));
      return walk;
    },
    stops: (walk) => withOne(walk, '03'),
    passes: (walk) => (agreed(walk, '变更核查范围', { persons: ['01'], plan: '再增列一人' }), withOne(walk, '03')),
  },
];
