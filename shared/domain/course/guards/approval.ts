import { RIGHTS } from '../../../rules/rights.ts';
import { ROLE_TERMS, type Role } from '../../../rules/roles.ts';
import { codesOf, type Guard, requestOf, unless } from '../facts.ts';
import { type Request, trackOf } from '../state.ts';

/** Guards about decisions and their signatures. */
export const APPROVAL_GUARDS = {
  GUARD_REQUEST_OPEN: (facts) => {
    const { given, course } = facts;
    const isThere =
      given === null ? course.requests.some(({ decision }) => decision === null) : requestOf(facts)?.decision === null;
    return unless(isThere);
  },
  GUARD_OWN_MATTER: (facts) => {
    const { given, course, who } = facts;
    const decides = given?.as === 'signature' || given === null ? who.name : given.decidedBy;
    const isOwn = decides !== undefined && course.handlers.includes(decides);
    const isAsker = given?.as === 'signature' && requestOf(facts)?.actor === who.key;
    return unless(!isOwn && !isAsker);
  },
  GUARD_APPROVER: ({ given, who }) => {
    const roles: readonly Role[] = RIGHTS.approve.roles;
    const isSigned = given?.as === 'signature';
    const isHis = !isSigned || (roles.includes(who.role) && given.decidedBy === who.name);
    return unless(isHis, { roles: roles.map((role) => ROLE_TERMS[role]).join('、') });
  },
  GUARD_PAPER_SCAN: ({ lead, given }) => {
    if (given?.as !== 'paper') return null;
    return unless(lead.evidence.some(({ file }) => file.state === 'present' && file.value.id === given.scan));
  },
  GUARD_UNSIGNED: (facts) => {
    const { given, course } = facts;
    const isThere = given === null ? course.requests.some(isUnsigned) : isUnsigned(requestOf(facts));
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
    const decided = requestOf(facts)?.decision?.decidedBy;
    if (given === null || decided === undefined) return null;
    const isSame = given.decidedBy === decided && (given.as === 'paper' || who.name === decided);
    return unless(isSame, { person: decided });
  },
  GUARD_ALL_SIGNED: ({ course }) => unless(course.requests.every(({ decision }) => decision?.signed !== false)),
  GUARD_DUTIES_DONE: ({ course, lead }) => {
    const missing = codesOf({ lead }).flatMap((code) =>
      trackOf(course, code)
        .duties.filter(({ doneOn }) => doneOn === null)
        .map(({ what }) => what),
    );
    return unless(missing.length === 0, { missing: [...new Set(missing)].join('、') });
  },
} as const satisfies Readonly<Record<string, Guard>>;

function isUnsigned(request: Request | undefined): boolean {
  return request?.decision?.signed === false;
}
