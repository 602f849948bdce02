import { AUTHORITY, type CourseWalk, DEPUTY, HANDLER, LEADER, newWalk, SCAN, TODAY } from './course.ts';
import { agreed, disposedOf, must, ON_PAPER, STEP } from './course-steps.ts';
import type { GuardCase } from './date-guard-cases.ts';

const NO_FILE = '019c0a5e-7c00-7abc-8def-0123456789ff';
const PHONED = { as: 'telephone', scan: undefined } as const;
const HERE = { as: undefined, scan: undefined, decidedOn: TODAY } as const;

const assigned = (more: object = {}) => {
  const walk = newWalk();
  must(walk, STEP.assign({ ...more }));
  return walk;
};
const disposed = () => {
  const walk = newWalk();
  disposedOf(walk, '初步核实');
  return walk;
};
const handover = (more: object = {}) => ({
  ...{ action: 'reassign', handlers: ['赵新'], declared: ['赵新'], confirmedBy: ['李明', '赵新'], reason: '调离' },
  ...{ ...ON_PAPER, decidedOn: '2026-03-06', ...more },
});
/** Somebody declared a recusal, which waits for its ruling. */
const declared = (person: string) => () => {
  const walk = assigned();
  const ground = '担任过本案的证人';
  must(walk, { action: 'declare-recusal', person, ground, declaredBy: person, declaredOn: '2026-03-06' });
  return walk;
};
const rule = (walk: CourseWalk, more: object = {}) => ({
  ...{ action: 'decide-recusal', recusal: walk.lead.course.recusals[0]?.event, decision: 'stays', ...ON_PAPER },
  ...{ decidedOn: '2026-03-07', ...more },
});
/** A team whose leader has no account. */
const leaderless = () => newWalk({ authority: () => ({ ...AUTHORITY, officers: [HANDLER, DEPUTY] }) });
/** 分办 by telephone, and everything that follows up to the closing. */
const calledAndDisposed = () => {
  const walk = assigned(PHONED);
  must(walk, STEP.study('予以了结'));
  agreed(walk, '处置', { mode: '予以了结' });
  return walk;
};
const signing = ({ lead }: CourseWalk, more: object = {}) => ({
  ...{ action: 'sign-later', request: lead.course.rulings[0]?.event, as: 'signature' },
  ...{ decidedBy: '王芳', signedOn: TODAY, ...more },
});

/** Guards about what one person rules alone, and about who is asked whether he is to be recused. */
export const RULING_GUARD_CASES: readonly GuardCase[] = [
  // What another ruled is on paper or was said by telephone; the one who ruled himself signs, and need not say so.
  {
    ...{ code: 'GUARD_DECIDED_AS', given: newWalk, stops: () => STEP.assign({ as: 'signature', scan: undefined }) },
    passes: () => STEP.assign(PHONED),
  },
  {
    ...{ code: 'GUARD_DECIDED_AS', given: assigned, stops: () => handover({ as: undefined, scan: undefined }) },
    passes: () => handover(),
  },
  {
    ...{ code: 'GUARD_DECIDED_AS', given: declared('赵新'), stops: (walk) => rule(walk, { as: undefined }) },
    passes: (walk) => rule(walk, PHONED),
  },
  {
    ...{ code: 'GUARD_SIGNED_TODAY', given: newWalk, by: LEADER },
    stops: () => STEP.assign({ ...HERE, decidedOn: '2026-03-19' }),
    passes: () => STEP.assign(HERE),
  },
  {
    ...{ code: 'GUARD_PAPER_SCAN', given: newWalk, stops: () => STEP.assign({ scan: NO_FILE }) },
    passes: () => STEP.assign(),
  },
  {
    ...{ code: 'GUARD_PAPER_SCAN', given: assigned, stops: () => handover({ scan: undefined }) },
    passes: () => handover(),
  },
  {
    ...{ code: 'GUARD_PAPER_SCAN', given: declared('赵新'), stops: (walk) => rule(walk, { scan: NO_FILE }) },
    passes: (walk) => rule(walk),
  },
  {
    ...{ code: 'GUARD_HANDED_OVER', given: assigned, stops: () => handover({ confirmedBy: ['赵新'] }) },
    passes: () => handover(),
  },
  {
    ...{ code: 'GUARD_RECUSAL_OWN', given: declared('周平'), stops: (walk) => rule(walk, { decidedBy: '周平' }) },
    passes: (walk) => rule(walk),
  },
  // Who has an account rules only if he leads; a name that is nobody's here stands for no leader who is.
  {
    ...{ code: 'GUARD_DECIDER', given: newWalk, stops: () => STEP.assign({ ...HERE, decidedBy: '李明' }) },
    passes: () => STEP.assign({ ...PHONED, decidedBy: '周强' }),
  },
  {
    ...{ code: 'GUARD_DECIDER', given: newWalk, stops: () => STEP.assign({ decidedBy: '陈刚' }) },
    passes: () => STEP.assign(),
  },
  {
    ...{ code: 'GUARD_DECIDER', given: leaderless, stops: () => STEP.assign({ decidedBy: '李明' }) },
    passes: () => STEP.assign({ decidedBy: '陈刚' }),
  },
  {
    ...{ code: 'GUARD_DECIDER', given: declared('王芳'), stops: (walk) => rule(walk, { decidedBy: '周强' }) },
    passes: (walk) => rule(walk, { decidedBy: '陈刚' }),
  },
  {
    ...{ code: 'GUARD_DECLARED', given: newWalk, stops: () => STEP.assign({ declared: undefined }) },
    passes: () => STEP.assign({ declared: ['李明'] }),
  },
  {
    ...{ code: 'GUARD_DECLARED', given: assigned, stops: () => handover({ declared: ['李明'] }) },
    passes: () => handover(),
  },
  // Whoever declared it when the lead was assigned is not asked again.
  {
    ...{ code: 'GUARD_DECLARED', given: disposed },
    stops: () => STEP.submit('初步核实方案', { group: ['李明', '周平'], plan: '见方案', declared: ['李明'] }),
    passes: () => STEP.submit('初步核实方案', { group: ['李明', '周平'], plan: '见方案', declared: ['周平'] }),
  },
  {
    ...{ code: 'GUARD_DOCUMENT_SCAN', given: assigned, stops: () => STEP.extendAssigned({ scan: NO_FILE }) },
    passes: () => STEP.extendAssigned({ scan: SCAN }),
  },
  {
    ...{ code: 'GUARD_UNSIGNED', given: assigned, by: LEADER, stops: (walk) => signing(walk) },
    passes: (walk) => (must(walk, handover(PHONED)), signing(walk, { request: walk.last() })),
  },
  {
    ...{ code: 'GUARD_SAME_HAND', given: () => assigned(PHONED), stops: (walk) => signing(walk) },
    passes: (walk) => signing(walk, { as: 'paper', scan: SCAN }),
  },
  {
    ...{ code: 'GUARD_ALL_SIGNED', given: calledAndDisposed, stops: () => STEP.close('直接了结') },
    passes: (walk) => (must(walk, signing(walk), LEADER), STEP.close('直接了结')),
  },
];
