import { z } from 'zod';
import { CHAIN_LEVELS } from '../../../rules/approval-chains.ts';
import { DECIDED_AS, DECISIONS, OUTCOMES } from '../../../rules/course-lists.ts';
import { STAGE_OF_MODE } from '../../../rules/course-stages.ts';
import { defineStep } from '../define.ts';
import { dateField, nameField, stepField, wordField, wordsField } from '../fields.ts';
import { unsignedUnder, withSignature } from '../rulings.ts';
import { type CourseState, levelsLeft, moved, type Request, type Track } from '../state.ts';

/**
 * 审批 of one level: signed here by the one who decides, entered from paper with its scan, or said by telephone, which
 * stays 待补签. The day on which it was decided and the day on which it was entered are two facts. A matter moves on when
 * the last level has agreed; one that does not agree, or sends it back, ends it.
 */
export const approve = defineStep({
  action: 'approve',
  event: 'ApprovalDecided',
  term: '审批',
  head: {
    request: stepField,
    decision: z.enum(DECISIONS),
    as: z.enum(DECIDED_AS),
    decidedBy: nameField,
    decidedOn: dateField,
    /** The scanned sheet among the lead's files. */
    scan: z.uuid().optional(),
    documentNumber: wordField.optional(),
    /** The level that decided; without it, the next one. */
    level: z.enum(CHAIN_LEVELS).optional(),
    /** 受谁授权, and the event that says so. */
    onBehalfOf: nameField.optional(),
    delegation: stepField.optional(),
  },
  content: { opinion: wordsField.optional() },
  filledIn: ['level', 'onBehalfOf', 'delegation'],
  from: null,
  guards: [
    'GUARD_ARCHIVED',
    'GUARD_REQUEST_OPEN',
    'GUARD_OWN_MATTER',
    'GUARD_COMMISSION_PAPER',
    'GUARD_OFF_ROSTER',
    'GUARD_APPROVER',
    'GUARD_RECUSED',
    'GUARD_SIGNED_TODAY',
    'GUARD_DAY_ORDER',
    'GUARD_PAPER_SCAN',
  ],
  // What was copied from paper or from a telephone call can be copied wrongly; what he signed himself is his signature.
  correctable: { replaced: ['decidedOn', 'documentNumber'], where: ({ as }) => as !== 'signature' },
  fold: (course, { head, content: _, ...step }) => {
    const request = course.requests.find(({ event }) => event === head.request);
    if (request?.decision !== null) return '没有待审批的事项';
    if (head.as === 'signature' && step.actor === request.actor) return '本人呈批的事项由本人审批';
    const left = levelsLeft(request);
    const level = head.level ?? left[0];
    if (level === undefined || !left.includes(level)) return '审批层级不符';
    const { decision, as, decidedBy, decidedOn, onBehalfOf = null } = head;
    const decided = { ...step, level, onBehalfOf, decision, as, decidedBy, decidedOn, signed: as !== 'telephone' };
    const isLast = decision !== '同意' || level === request.chain.at(-1);
    const given = { given: [...request.given, decided], ...(isLast ? { decision: decided } : {}) };
    const after = withChange(course, request, given);
    if (!isLast) return after;
    return moved(after, request.persons, (track) =>
      decision === '同意' ? approved(request, track) : refused(request, decision),
    );
  },
});

/** 补签: the signature under what was decided by telephone, on a matter that was put forward or by one person alone. */
export const signLater = defineStep({
  action: 'sign-later',
  event: 'DecisionSigned',
  term: '补签',
  head: {
    /** The request on which it was decided, or the step that holds the ruling itself. */
    request: stepField,
    as: z.enum(['signature', 'paper']),
    decidedBy: nameField,
    signedOn: dateField,
    scan: z.uuid().optional(),
  },
  content: {},
  from: null,
  guards: ['GUARD_UNSIGNED', 'GUARD_SAME_HAND', 'GUARD_SIGNED_TODAY', 'GUARD_PAPER_SCAN'],
  correctable: { replaced: ['signedOn'], where: ({ as }) => as === 'paper' },
  fold: (course, { head, event: signature }) => {
    const unsigned = unsignedUnder(course, head.request).find(({ decidedBy }) => decidedBy === head.decidedBy);
    return unsigned === undefined ? '没有待补签的事项' : withSignature(course, unsigned.event, signature);
  },
});

function withChange(course: CourseState, request: Request, change: Partial<Request>): CourseState {
  return { ...course, requests: course.requests.map((one) => (one === request ? { ...one, ...change } : one)) };
}

/** Where an approval leads a subject. */
function approved({ matter, mode, group, outcome, reviewOn }: Request, track: Track): Partial<Track> {
  const free = { pending: null };
  switch (matter) {
    case '处置': {
      const stage = mode === null ? track.stage : STAGE_OF_MODE[mode];
      return { ...free, stage, mode, reviewOn, rounds: track.rounds + 1, group: [], outcome: null, study: null };
    }
    case '谈话函询方案':
      return { ...free, stage: 'talk-ready', group };
    case '初步核实方案':
      return { ...free, stage: 'verifying', group };
    case '变更核查范围':
      return { ...free, group: group.length === 0 ? track.group : group };
    case '延长核查期限':
      return free;
    case '谈话函询处置意见':
    case '初步核实处置建议':
      return {
        ...{ ...free, stage: outcome === null ? track.stage : OUTCOMES[outcome], outcome, reviewOn },
        hasRestartRule: false,
      };
  }
}

/** A disposal that was not agreed to is studied anew; all else is put forward again where it stands. */
function refused({ matter }: Request, decision: string): Partial<Track> {
  const again = matter === '处置' && decision === '不同意';
  return again ? { pending: null, stage: 'to-study', study: null } : { pending: null };
}
