import { type CourseWalk, LEADER, newWalk, TODAY } from './course.ts';
import { agreed, ASKED, disposedOf, must, signed, STEP } from './course-steps.ts';
import type { GuardCase } from './date-guard-cases.ts';

const assigned = () => {
  const walk = newWalk();
  must(walk, STEP.assign());
  return walk;
};

const waiting = () => {
  const walk = assigned();
  must(walk, STEP.study('初步核实'));
  must(walk, STEP.submit('处置', { mode: '初步核实' }));
  return walk;
};

const calledUp = () => {
  const walk = waiting();
  must(walk, STEP.approve(walk.last(), { as: 'telephone' }));
  return walk;
};
const signature = ({ lead }: CourseWalk, signedOn: string) => ({
  ...{ action: 'sign-later', request: lead.course.requests[0]?.event, as: 'signature', decidedBy: '王芳', signedOn },
});

const talkReady = () => {
  const walk = newWalk();
  disposedOf(walk, '谈话函询');
  agreed(walk, '谈话函询方案');
  return walk;
};
const talk = (heldOn: string) => ({ action: 'hold-talk', heldOn, place: '谈话室', talkers: ['李明', '周平'] });
const sent = (deliveredOn: string) => ({ action: 'deliver-inquiry', documentNumber: '函1', deliveredOn });
const reply = (receivedOn: string) => ({ action: 'receive-reply', receivedOn, headSigned: '已签署意见' });
const said = (walk: CourseWalk, decidedOn: string) => STEP.approve(walk.last(), { as: 'telephone', decidedOn });

/** Guards about who decides, and on which day. */
export const DECISION_GUARD_CASES: readonly GuardCase[] = [
  {
    ...{ code: 'GUARD_CHAIR', given: assigned, stops: () => STEP.study('初步核实', { chairedBy: '周平' }) },
    passes: () => STEP.study('初步核实', { chairedBy: '李明' }),
  },
  {
    ...{ code: 'GUARD_OFF_ROSTER', given: waiting },
    stops: (walk) => STEP.approve(walk.last(), { as: 'telephone', decidedBy: '陈刚' }),
    passes: (walk) => STEP.approve(walk.last(), { as: 'telephone' }),
  },
  {
    ...{ code: 'GUARD_SIGNED_TODAY', given: waiting, by: LEADER },
    stops: (walk) => signed(walk.last(), { decidedOn: '2026-03-19' }),
    passes: (walk) => signed(walk.last()),
  },
  {
    ...{ code: 'GUARD_SIGNED_TODAY', given: calledUp, by: LEADER, stops: (walk) => signature(walk, '2026-03-19') },
    passes: (walk) => signature(walk, TODAY),
  },
  {
    ...{ code: 'GUARD_DAY_ORDER', given: talkReady, stops: () => talk('2026-03-04'), passes: () => talk('2026-03-05') },
  },
  {
    ...{ code: 'GUARD_DAY_ORDER', given: talkReady, stops: () => sent('2026-03-04'), passes: () => sent('2026-03-05') },
  },
  {
    ...{ code: 'GUARD_DAY_ORDER', stops: () => reply('2026-03-08'), passes: () => reply('2026-03-09') },
    given: () => {
      const walk = talkReady();
      must(walk, sent('2026-03-09'));
      return walk;
    },
  },
  {
    ...{ code: 'GUARD_DAY_ORDER', given: waiting, stops: (walk) => said(walk, '2026-03-03') },
    passes: (walk) => said(walk, '2026-03-04'),
  },
  {
    ...{
      code: 'GUARD_DAY_ORDER',
      stops: (walk) => said(walk, '2026-03-04'),
      passes: (walk) => said(walk, '2026-03-05'),
    },
    given: () => {
      const walk = newWalk();
      disposedOf(walk, '初步核实');
      must(walk, STEP.submit('初步核实方案', ASKED['初步核实方案']));
      return walk;
    },
  },
];
