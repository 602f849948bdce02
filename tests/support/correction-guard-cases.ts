import type { Authority } from '../../shared/domain/course/authority.ts';
import { AUTHORITY, type CourseWalk, HANDLER, LEADER, newWalk } from './course.ts';
import { LENT } from './course-authority.ts';
import { agreed, disposedOf, must, STEP } from './course-steps.ts';
import type { GuardCase } from './date-guard-cases.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The last step of this kind, put right. */
export const correcting = ({ lead: { course } }: CourseWalk, type: string, changes: Fields) => ({
  ...{ action: 'correct-step', changes, reason: '核对回执后更正' },
  target: course.said.findLast((one) => one.type === type)?.event ?? '0'.repeat(64),
});

/** A lead of which a written inquiry was delivered on 6 March. */
export function delivered(begin: Parameters<typeof newWalk>[0] = {}): CourseWalk {
  const walk = newWalk(begin);
  disposedOf(walk, '谈话函询');
  agreed(walk, '谈话函询方案');
  must(walk, { action: 'deliver-inquiry', documentNumber: '函1', deliveredOn: '2026-03-06' });
  return walk;
}

/** A disposal that the deputy decided by telephone on the leader's authority. */
export function decidedOnBehalf(): CourseWalk {
  const lent: Authority = { ...AUTHORITY, mandates: [{ ...LENT, from: '2026-03-05', until: '2026-03-09' }] };
  const walk = newWalk({ authority: () => lent });
  must(walk, STEP.assign());
  must(walk, STEP.study('予以了结'));
  must(walk, STEP.submit('处置', { mode: '予以了结' }));
  must(walk, STEP.approve(walk.last(), { as: 'telephone', decidedBy: '周强', decidedOn: '2026-03-05' }), HANDLER);
  return walk;
}

/** Each guard of a correction: when it is in the way, and how it goes. */
export const CORRECTION_GUARD_CASES: readonly GuardCase[] = [
  {
    code: 'GUARD_CORRECTION_STEP',
    given: delivered,
    stops: (walk) => correcting(walk, 'nothing', { deliveredOn: '2026-03-07' }),
    passes: (walk) => correcting(walk, 'InquiryDelivered', { deliveredOn: '2026-03-07' }),
  },
  {
    code: 'GUARD_CORRECTION_FIELD',
    given: delivered,
    stops: (walk) => correcting(walk, 'StudyRecorded', { mode: '初步核实' }),
    passes: (walk) => correcting(walk, 'StudyRecorded', { meeting: '第5次' }),
  },
  {
    code: 'GUARD_CORRECTION_VALUE',
    given: delivered,
    stops: (walk) => correcting(walk, 'InquiryDelivered', { deliveredOn: '3月7日' }),
    passes: (walk) => correcting(walk, 'InquiryDelivered', { copiedTo: '住建局党组' }),
  },
  {
    code: 'GUARD_CORRECTION_SAME',
    given: delivered,
    stops: (walk) => correcting(walk, 'InquiryDelivered', { deliveredOn: '2026-03-06' }),
    passes: (walk) => correcting(walk, 'InquiryDelivered', { deliveredOn: '2026-03-06', documentNumber: '函2' }),
  },
  {
    ...{ code: 'GUARD_CORRECTION_MANDATE', given: decidedOnBehalf, by: LEADER },
    stops: (walk) => correcting(walk, 'ApprovalDecided', { decidedOn: '2026-03-04' }),
    passes: (walk) => correcting(walk, 'ApprovalDecided', { decidedOn: '2026-03-06' }),
  },
];
