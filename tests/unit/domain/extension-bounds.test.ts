import { expect, test } from 'vitest';
import { newWalk } from '../../support/course.ts';
import { filedOf, must, STEP } from '../../support/course-steps.ts';

/** What stops the investigation of a case from being extended to a day. */
function stopped(filedOn: string, until: string, more: Readonly<Record<string, unknown>> = {}): readonly string[] {
  let today = filedOn;
  const walk = newWalk({ head: { receivedOn: '2026-03-02' }, today: () => today });
  filedOf(walk, {}, filedOn);
  today = '2027-02-20';
  return walk.act(STEP.node('延长审查调查期限', { on: '2027-02-20', until, ...more }));
}

const BOUND = ['GUARD_NODE_BOUND'];

test('an investigation is extended beyond its year, by six months at most', () => {
  for (const until of ['2027-03-18', '2027-09-19', '2029-01-01']) expect(stopped('2026-03-18', until)).toEqual(BOUND);
  for (const until of ['2027-03-19', '2027-09-18']) expect(stopped('2026-03-18', until)).toEqual([]);
  // A year from 31 August ends on the 31st, six months later February has no such day.
  expect(stopped('2026-08-31', '2028-02-29')).toEqual([]);
  expect(stopped('2026-08-31', '2028-03-01')).toEqual(BOUND);
});

test('where the year was counted from another day, the note says so', () => {
  expect(stopped('2026-03-18', '2028-03-18', { note: '2026年9月解除留置，自解除之日起计算' })).toEqual([]);
});

test('a trial is extended to the day that was approved: nothing that is known of the article bounds it', () => {
  const walk = newWalk({ head: { receivedOn: '2026-03-02' }, today: () => '2026-03-20' });
  filedOf(walk);
  must(walk, STEP.node('审理受理', { on: '2026-03-19' }));
  expect(walk.act(STEP.node('延长审理期限', { on: '2026-03-20', until: '2027-03-19' }))).toEqual([]);
});
