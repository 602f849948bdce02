import { expect, test } from 'vitest';
import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { paperLines } from '../../../shared/domain/ledger/paper-lines.ts';
import { assessing, LOOKED_UP } from '../../support/assessment.ts';
import { type CourseWalk, LEADER, newWalk } from '../../support/course.ts';
import { agreed, disposedOf, must, signed, STEP } from '../../support/course-steps.ts';

const FACTS = {
  ...{ today: '2026-03-20', book: SHIPPED_RULES, nameOf: () => '王芳', termOf: () => '', repeatNumber: null },
  packages: [],
};
const lineOf = ({ lead }: CourseWalk) => paperLines(lead, FACTS)[0] ?? {};

test('column 14 tells how the sheet that was signed last came out, and nothing before there is one', () => {
  const walk = newWalk();
  expect(lineOf(walk).assessment).toBe('');
  must(walk, STEP.assign());
  must(walk, { ...assessing('清楚'), ...LOOKED_UP });
  const first = lineOf(walk).assessment ?? '';
  expect(first).toMatch(/^可查性高\/\d+$/u);
  must(walk, { ...assessing('不清楚'), ...LOOKED_UP });
  expect(lineOf(walk).assessment).toMatch(/^可查性低\/\d+$/u);
});

test('column 19 tells every approval that moved an end: of the verification, the trial, and the case', () => {
  const walk = newWalk();
  disposedOf(walk, '初步核实');
  agreed(walk, '初步核实方案');
  must(walk, STEP.submit('延长核查期限', { until: '2026-09-01' }));
  // Put forward is not agreed to.
  expect(lineOf(walk).extended).toBe('');
  must(walk, signed(walk.last()), LEADER);
  agreed(walk, '初步核实处置建议', { outcome: '拟立案审查调查', signedBy: ['李明', '周平'] });
  must(walk, STEP.node('立案'));
  must(walk, STEP.node('延长审查调查期限', { until: '2027-06-18' }));
  must(walk, STEP.node('审理受理', { staff: ['审一'] }));
  must(walk, STEP.node('延长审理期限', { until: '2026-05-18' }));
  expect(lineOf(walk).extended).toBe(
    '延长核查期限至2026-09-01；延长审查调查期限至2027-06-18；延长审理期限至2026-05-18',
  );
});

test('column 22 adds up what was handed in and what went to the treasury, as far as its value is known', () => {
  const walk = newWalk();
  must(walk, STEP.assign());
  must(walk, STEP.property({ measure: '主动上交', propertyFen: 1_000_000 }));
  must(walk, STEP.property({ measure: '主动上交', itemNumber: 2, propertyFen: 234_500 }));
  must(walk, STEP.property({ itemNumber: 3, propertyFen: 700_000_000 }));
  expect(lineOf(walk)).toMatchObject({ handedIn: '1.2345', collected: '' });
  must(walk, STEP.settle({ itemNumber: 1, fate: '上缴', receivedBy: '市财政局' }));
  expect(lineOf(walk)).toMatchObject({ handedIn: '1.2345', collected: '1' });
});
