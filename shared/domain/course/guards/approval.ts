import { isDocumentNumber } from '../../lead/rules.ts';
import { codesOf, decidedAs, type Facts, type Guard, requestOf, unless } from '../facts.ts';
import {
  afterOwn,
  askedOf,
  dayOfDecision,
  decidersAtHand,
  decidersText,
  isOwnMatter,
  levelAtHand,
  standingOf,
} from '../level.ts';
import { hasUnsigned, unsignedUnder } from '../rulings.ts';
import { trackOf } from '../state.ts';

/** Guards about decisions and their signatures. */
export const APPROVAL_GUARDS = {
  GUARD_REQUEST_OPEN: (facts) => {
    const { given, course } = facts;
    const isThere =
      given === null ? course.requests.some(({ decision }) => decision === null) : requestOf(facts)?.decision === null;
    return unless(isThere);
  },
  GUARD_OWN_MATTER: (facts) => {
    const { given, who, course, authority } = facts;
    const request = requestOf(facts);
    // Whoever enters a decision that another took on paper may handle the lead.
    if (given === null || request === undefined) return null;
    const asked = askedOf(course, request);
    const isAsker = given.as === 'signature' && request.actor === who.key;
    const isOwn = isAsker || isOwnMatter(authority, asked, decider(facts));
    return isOwn ? { next: afterOwn(authority, asked) } : null;
  },
  GUARD_APPROVER: (facts) => {
    const { given, who, course, authority } = facts;
    const request = requestOf(facts);
    if (given === null || request === undefined) return null;
    const asked = askedOf(course, request);
    const isHis = given.as !== 'signature' || given.decidedBy === who.name;
    if (!isKnown(facts)) return null;
    const isEntitled = standingOf(authority, asked, decider(facts), dayOfDecision(facts)) !== null;
    return unless(isHis && isEntitled, { roles: decidersText(levelAtHand(authority, asked)) });
  },
  GUARD_OFF_ROSTER: (facts) => {
    const { given, course, authority } = facts;
    const request = requestOf(facts);
    if (given === null || request === undefined || isKnown(facts)) return null;
    const names = decidersAtHand(authority, askedOf(course, request), dayOfDecision(facts));
    return unless(names.length === 0, { person: decider(facts), names: names.join('、') });
  },
  GUARD_COMMISSION_PAPER: (facts) => {
    const { given, course, authority } = facts;
    const request = requestOf(facts);
    if (given === null || request === undefined) return null;
    if (levelAtHand(authority, askedOf(course, request)) !== 'commission') return null;
    return unless(given.as === 'paper' && isDocumentNumber(given.documentNumber));
  },
  GUARD_PAPER_SCAN: ({ lead, given }) => {
    if (given?.as !== 'paper') return null;
    return unless(hasFile(lead, given.scan));
  },
  GUARD_DOCUMENT_SCAN: ({ lead, given }) => unless(given?.scan === undefined || hasFile(lead, given.scan)),
  GUARD_SIGNED_TODAY: (facts) => {
    const { given, today } = facts;
    if (decidedAs(facts) !== 'signature') return null;
    return unless((given?.decidedOn ?? given?.signedOn) === today, { today });
  },
  GUARD_UNSIGNED: ({ given, course }) =>
    unless(given === null ? hasUnsigned(course) : unsignedUnder(course, given.request).length > 0),
  GUARD_NO_DUTY: ({ course, persons, given }) => {
    const isDue = (code: string) =>
      trackOf(course, code).duties.some(
        ({ what, doneOn }) => doneOn === null && (given === null || what === given.duty),
      );
    return unless(persons.some(isDue));
  },
  GUARD_SAME_HAND: ({ given, who, course }) => {
    const unsigned = unsignedUnder(course, given?.request).map(({ decidedBy }) => decidedBy);
    const [first] = unsigned;
    if (given === null || first === undefined) return null;
    const isOne = unsigned.includes(given.decidedBy ?? '');
    const isSame = isOne && (given.as === 'paper' || who.name === given.decidedBy);
    return unless(isSame, { person: isOne ? (given.decidedBy ?? first) : first });
  },
  GUARD_ALL_SIGNED: ({ course }) => unless(!hasUnsigned(course)),
  GUARD_DUTIES_DONE: ({ course, lead }) => {
    const missing = codesOf({ lead }).flatMap((code) =>
      trackOf(course, code)
        .duties.filter(({ doneOn }) => doneOn === null)
        .map(({ what }) => what),
    );
    return unless(missing.length === 0, { missing: [...new Set(missing)].join('、') });
  },
} as const satisfies Readonly<Record<string, Guard>>;

/** Whether this is one of the files of the lead, and still there. */
function hasFile({ evidence }: Facts['lead'], id: string | undefined): boolean {
  return evidence.some(({ file }) => file.state === 'present' && file.value.id === id);
}

/** Whether he has an account here; whoever signs has one. */
function isKnown(facts: Facts): boolean {
  return facts.given?.as === 'signature' || facts.authority.officers.some(({ name }) => name === decider(facts));
}

/** Who decides: he who signs, or he whose decision is entered. */
function decider({ given, who }: Facts): string {
  return given?.as === 'signature' ? who.name : (given?.decidedBy ?? '');
}
