import { expect, test } from 'vitest';
import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { trackOf } from '../../../shared/domain/course/state.ts';
import { paperLines } from '../../../shared/domain/ledger/paper-lines.ts';
import { foldLead } from '../../../shared/domain/lead/fold.ts';
import { type CourseWalk, newWalk, subjectsOf } from '../../support/course.ts';
import { agreed, must, STEP } from '../../support/course-steps.ts';
import { corrected, somebody } from '../../support/subject-guard-cases.ts';

const BATCH = '019c0a5e-7c00-7abc-8def-0123456789ad';

const disposed = (walk: CourseWalk, mode: string) => {
  walk.add('DisposalRecorded', { head: { mode, decidedOn: '2026-03-03', decidedBy: '王芳', decidedAs: 'paper' } });
};
const imported = (row: object) => newWalk({ head: { imported: { batch: BATCH, row: 2, state: 'as-listed', ...row } } });
const join = (walk: CourseWalk, ...codes: readonly string[]) => {
  must(walk, corrected([...subjectsOf(walk.lead), ...codes.map((code) => somebody(code))]));
};
const placeOf = ({ lead }: CourseWalk, code: string) => {
  const { stage, mode } = trackOf(lead.course, code);
  return { stage, mode };
};

test('who joins a lead that was disposed of on paper begins at his own beginning', () => {
  const walk = newWalk();
  disposed(walk, '予以了结');
  expect(walk.lead.status).toBe('closed');
  join(walk, '02');
  expect(placeOf(walk, '01')).toEqual({ stage: 'to-close', mode: '予以了结' });
  expect(placeOf(walk, '02')).toEqual({ stage: 'to-assign', mode: null });
  expect(walk.lead.status).toBe('unassigned');
  must(walk, STEP.assign());
  expect(placeOf(walk, '02').stage).toBe('to-study');
  join(walk, '03');
  expect(placeOf(walk, '03')).toEqual({ stage: 'to-study', mode: null });
  must(walk, STEP.study('初步核实', { persons: ['02'] }));
  agreed(walk, '处置', { persons: ['02'], mode: '初步核实' });
  expect(placeOf(walk, '02').stage).toBe('verification-to-plan');
  expect(walk.lead.conflicts).toEqual([]);
});

test.each([
  [{ closed: true, mode: '初步核实' }, 'closed'],
  [{ mode: '暂存待查' }, 'shelved'],
])('who joins an imported row %j begins at his own beginning', (row, stage) => {
  const walk = imported(row);
  join(walk, '02');
  expect(placeOf(walk, '01').stage).toBe(stage);
  expect(placeOf(walk, '02')).toEqual({ stage: 'to-assign', mode: null });
  expect(walk.lead.status).toBe('unassigned');
});

test('who stood in the lead when it was decided is decided with it, also where he was taken out and put in again', () => {
  const walk = imported({ state: 'to-complete' });
  join(walk, '02');
  expect(placeOf(walk, '02').stage).toBe('to-complete');
  walk.add('LeadCompleted', { head: { state: 'closed', closedOn: '2026-03-02' } });
  const both = subjectsOf(walk.lead);
  must(walk, corrected(both.slice(0, 1)));
  must(walk, corrected([...both, somebody('03')]));
  expect(['01', '02', '03'].map((code) => placeOf(walk, code).stage)).toEqual(['closed', 'closed', 'to-assign']);
});

test('a later disposal of the whole takes with it whoever joined before it', () => {
  const walk = newWalk();
  disposed(walk, '暂存待查');
  join(walk, '02');
  disposed(walk, '初步核实');
  expect(placeOf(walk, '02')).toEqual({ stage: 'verification-to-plan', mode: '初步核实' });
});

test('the order in which the events arrive makes no difference, and a lead that nobody joined is as it was', () => {
  const walk = newWalk();
  disposed(walk, '予以了结');
  must(walk, corrected(subjectsOf(walk.lead).map((one) => ({ ...one, post: '副处长' }))));
  expect(walk.lead.course.tracks).toEqual({});
  expect(walk.lead.status).toBe('closed');
  join(walk, '02');
  expect(foldLead(walk.events.toReversed())).toEqual(walk.lead);
});

test('the ledger on paper tells of each what was decided of him', () => {
  const walk = newWalk();
  disposed(walk, '予以了结');
  join(walk, '02');
  const [first, second] = paperLines(walk.lead, {
    ...{ today: '2026-03-20', book: SHIPPED_RULES, nameOf: () => '王芳', termOf: () => '', repeatNumber: null },
    packages: [],
  });
  const decided = {
    mode1: '予以了结',
    modeOn1: '2026-03-03',
    approver: '王芳',
    closedOn: '2026-03-03',
    stage: '已办结',
  };
  expect(first).toMatchObject(decided);
  expect(second).toMatchObject({ mode1: '', modeOn1: '', approver: '', closedOn: '', stage: '待分办' });
});
