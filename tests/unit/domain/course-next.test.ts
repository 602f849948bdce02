import { expect, test } from 'vitest';
import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { nextSteps } from '../../../shared/domain/course/next.ts';
import { AUTHORITY, type CourseWalk, HANDLER, newWalk, TODAY } from '../../support/course.ts';
import { disposedOf, must, STEP } from '../../support/course-steps.ts';

const next = ({ lead }: CourseWalk) =>
  nextSteps({ lead, course: lead.course, who: HANDLER, authority: AUTHORITY, today: TODAY, book: SHIPPED_RULES });
const open = (walk: CourseWalk) =>
  next(walk).flatMap(({ step, hindrances }) => (hindrances.length === 0 ? [step.action] : []));
const whyNot = (walk: CourseWalk, action: string) =>
  next(walk)
    .find(({ step }) => step.action === action)
    ?.hindrances.map(({ code }) => code);

test('a new lead can be assigned, and what cannot be done yet says why', () => {
  const walk = newWalk();
  expect(open(walk)).toEqual(['assign', 'declare-recusal', 'assess', 'mark-risks', 'link-repeat']);
  expect(whyNot(walk, 'submit')).toEqual(['GUARD_NO_STUDY', 'GUARD_STAGE_OF_MATTER']);
  expect(whyNot(walk, 'study')).toContain('GUARD_NOT_ASSIGNED');
  expect(whyNot(walk, 'approve')).toContain('GUARD_REQUEST_OPEN');
});

test('after the study it can be put forward; while it waits the handler too can enter what was decided on paper', () => {
  const walk = newWalk();
  must(walk, STEP.assign());
  expect(open(walk)).toContain('study');
  must(walk, STEP.study('初步核实'));
  expect(open(walk)).toContain('submit');
  must(walk, STEP.submit('处置', { mode: '初步核实' }));
  expect(whyNot(walk, 'submit')).toEqual(['GUARD_PENDING']);
  expect(whyNot(walk, 'approve')).toEqual([]);
});

test('of a shelved lead nothing can be put forward until it is started again', () => {
  const walk = newWalk();
  disposedOf(walk, '暂存待查');
  expect(open(walk)).toContain('restart');
  expect(whyNot(walk, 'submit')).toEqual(['GUARD_STAGE_OF_MATTER']);
});

test('a step names the subjects who stand where it can be taken', () => {
  const walk = newWalk({ subjects: 2 });
  must(walk, STEP.assign());
  must(walk, STEP.study('予以了结', { persons: ['01'] }));
  expect(next(walk).find(({ step }) => step.action === 'study')?.persons).toEqual(['02']);
});

test('one of several subjects can be split off, the only one cannot, and not all of them together', () => {
  expect(whyNot(newWalk(), 'split')).toEqual(['GUARD_SPLIT_PART']);
  const several = newWalk({ subjects: 3 });
  expect(open(several)).toContain('split');
  expect(several.act({ action: 'split', persons: ['01', '02', '03'], reason: '另一件事' })).toEqual([
    'GUARD_SPLIT_PART',
  ]);
});

test('while the matter of one subject waits for an approval, that of another can be put forward', () => {
  const walk = newWalk({ subjects: 2 });
  must(walk, STEP.assign());
  for (const code of ['01', '02']) must(walk, STEP.study('初步核实', { persons: [code] }));
  must(walk, STEP.submit('处置', { mode: '初步核实', persons: ['01'] }));
  expect(whyNot(walk, 'submit')).toEqual([]);
  expect(next(walk).find(({ step }) => step.action === 'submit')?.persons).toEqual(['02']);
  must(walk, STEP.submit('处置', { mode: '初步核实', persons: ['02'] }));
  expect(whyNot(walk, 'submit')).toEqual(['GUARD_PENDING']);
});
