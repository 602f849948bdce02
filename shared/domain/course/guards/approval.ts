import type { ErrorParams } from '../../../errors/app-error.ts';
import { type ChainLevel, LEVEL_TERMS } from '../../../rules/approval-chains.ts';
import { codesOf, type Facts, type Guard, requestOf, unless } from '../facts.ts';
import { dayOfDecision, isBarred, levelAtHand, standingOf } from '../level.ts';
import { isUnsigned, levelsLeft, type Request, trackOf } from '../state.ts';

/** Guards about decisions and their signatures. */
export const APPROVAL_GUARDS = {
  GUARD_REQUEST_OPEN: (facts) => {
    const { given, course } = facts;
    const isThere =
      given === null ? course.requests.some(({ decision }) => decision === null) : requestOf(facts)?.decision === null;
    return unless(isThere);
  },
  GUARD_OWN_MATTER: (facts) => {
    const { given, who } = facts;
    const request = requestOf(facts);
    // Whoever enters a decision that another took on paper may handle the lead.
    if (given === null || request === undefined) return null;
    const isAsker = given.as === 'signature' && request.actor === who.key;
    const isOwn = isAsker || isBarred(facts, request, decider(facts));
    return isOwn ? { next: afterOwn(facts, request) } : null;
  },
  GUARD_APPROVER: (facts) => {
    const { given, who } = facts;
    const request = requestOf(facts);
    if (given === null || request === undefined) return null;
    const isHis = given.as !== 'signature' || given.decidedBy === who.name;
    const isEntitled = standingOf(facts, request, decider(facts), dayOfDecision(facts)) !== null;
    return unless(isHis && isEntitled, { roles: rolesText(levelAtHand(facts, request)) });
  },
  GUARD_COMMISSION_PAPER: (facts) => {
    const { given } = facts;
    const request = requestOf(facts);
    if (given === null || request === undefined || levelAtHand(facts, request) !== 'commission') return null;
    return unless(given.as === 'paper' && given.documentNumber !== undefined);
  },
  GUARD_PAPER_SCAN: ({ lead, given }) => {
    if (given?.as !== 'paper') return null;
    return unless(lead.evidence.some(({ file }) => file.state === 'present' && file.value.id === given.scan));
  },
  GUARD_UNSIGNED: (facts) => {
    const { given, course } = facts;
    const request = requestOf(facts);
    const isThere = given === null ? course.requests.some(isUnsigned) : request !== undefined && isUnsigned(request);
    return unless(isThere);
  },
  GUARD_NO_DUTY: ({ course, persons, given }) => {
    const isDue = (code: string) =>
      trackOf(course, code).duties.some(
        ({ what, doneOn }) => doneOn === null && (given === null || what === given.duty),
      );
    return unless(persons.some(isDue));
  },
  GUARD_SAME_HAND: (facts) => {
    const { given, who } = facts;
    const unsigned = (requestOf(facts)?.given ?? []).flatMap((one) => (one.signed ? [] : [one.decidedBy]));
    const [first] = unsigned;
    if (given === null || first === undefined) return null;
    const isOne = unsigned.includes(given.decidedBy ?? '');
    const isSame = isOne && (given.as === 'paper' || who.name === given.decidedBy);
    return unless(isSame, { person: isOne ? (given.decidedBy ?? first) : first });
  },
  GUARD_ALL_SIGNED: ({ course }) => unless(!course.requests.some(isUnsigned)),
  GUARD_DUTIES_DONE: ({ course, lead }) => {
    const missing = codesOf({ lead }).flatMap((code) =>
      trackOf(course, code)
        .duties.filter(({ doneOn }) => doneOn === null)
        .map(({ what }) => what),
    );
    return unless(missing.length === 0, { missing: [...new Set(missing)].join('、') });
  },
} as const satisfies Readonly<Record<string, Guard>>;

/** Who decides: he who signs, or he whose decision is entered. */
function decider({ given, who }: Facts): string {
  return given?.as === 'signature' ? who.name : (given?.decidedBy ?? '');
}

/** What becomes of a matter that this person may not decide: the next level has it, or the paper. */
function afterOwn(facts: Facts, request: Request): ErrorParams[string] {
  const next = levelAtHand(facts, request);
  const isPassedOn = next !== undefined && next !== levelsLeft(request)[0];
  return isPassedOn ? `已转上一级（${LEVEL_TERMS[next]}）` : '请由其他有权人员签批，或者录入纸质审批';
}

function rolesText(level: ChainLevel | undefined): string {
  if (level === undefined) return '';
  return level === 'leader' ? '组长，或者受其授权的副组长' : LEVEL_TERMS[level];
}
