import { expect, it } from 'vitest';
import { adviceOn, TO_BE_SIGNED } from '../../../shared/domain/advice/advice-on.ts';
import type { CourseAction } from '../../../shared/domain/course/action.ts';
import type { Given } from '../../../shared/domain/course/facts.ts';
import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { stepOfAction } from '../../../shared/domain/course/steps.ts';
import { assessing, LOOKED_UP } from '../../support/assessment.ts';
import { AUTHORITY, type CourseWalk, HANDLER, newWalk, TODAY } from '../../support/course.ts';
import { must, STEP } from '../../support/course-steps.ts';

function advised(walk: CourseWalk, action: object, persons: readonly string[] = ['01']) {
  const step = stepOfAction((action as CourseAction).action);
  if (step === undefined) throw new Error('no step');
  const { lead } = walk;
  const facts = { lead, course: lead.course, persons, given: action as Given, who: HANDLER, authority: AUTHORITY };
  return adviceOn(step, { ...facts, today: TODAY, book: SHIPPED_RULES });
}

function checkable(): CourseWalk {
  const walk = newWalk({ subjects: 2 });
  must(walk, { ...assessing('清楚'), ...LOOKED_UP });
  must(walk, STEP.assign());
  return walk;
}

it('says what a step would make open, about the step that is not signed yet', () => {
  expect(advised(checkable(), STEP.study('谈话函询'))).toMatchObject([
    { code: 'TALK_ON_CHECKABLE', about: TO_BE_SIGNED, persons: ['01'] },
  ]);
  expect(advised(checkable(), STEP.study('初步核实'))).toEqual([]);
});

it('says again what is open and belongs to the step, of those whom the step names', () => {
  const walk = checkable();
  must(walk, STEP.study('谈话函询', { persons: ['01'] }));
  must(walk, STEP.study('谈话函询', { persons: ['02'] }));
  const found = advised(walk, STEP.submit('处置', { mode: '谈话函询' }), ['02']);
  expect(found).toMatchObject([{ code: 'TALK_ON_CHECKABLE', persons: ['02'], about: walk.last() }]);
});

it('does not repeat in a step what is open of old and no concern of it', () => {
  const walk = checkable();
  must(walk, STEP.study('谈话函询'));
  expect(advised(walk, STEP.inform('受理告知'))).toEqual([]);
  // A sheet that makes advice speak is filled in without being asked why.
  const risks = { action: 'mark-risks', risks: ['串供'], evidenceFixed: '尚未固定', markedOn: '2026-03-04' };
  expect(advised(walk, risks)).toEqual([]);
});

it('says nothing of a step that would not fold', () => {
  expect(advised(checkable(), STEP.submit('谈话函询方案'))).toEqual([]);
});
