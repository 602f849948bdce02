import type { ApprovalMatter } from '../../../rules/course-lists.ts';
import { dayText } from '../../days.ts';
import { type Facts, type Guard, requestOf } from '../facts.ts';

/** Something that has to come first, and its day. */
type First = { readonly what: string; readonly day: string };

/**
 * Days of one lead that follow each other: a talk or an inquiry its approved plan, a reply its delivery, a decision on a
 * disposal its study, and one on a plan the disposal. A date that was put before its own cause would make what is late
 * look timely. Whatever else is entered from paper may be as old as it is.
 */
export const ORDER_GUARDS = {
  GUARD_DAY_ORDER: (facts) => {
    const { given, lead } = facts;
    const day = given?.heldOn ?? given?.deliveredOn ?? given?.receivedOn ?? given?.decidedOn;
    if (given === null || day === undefined) return null;
    const late = firstsOf(facts).find((first) => day < first.day);
    return late === undefined ? null : { first: late.what, day: dayText(late.day, lead.head.receivedOn) };
  },
} as const satisfies Readonly<Record<string, Guard>>;

/** What has to come before the step at hand, by what it says. */
function firstsOf(facts: Facts): readonly First[] {
  const { given } = facts;
  if (given?.heldOn !== undefined || given?.deliveredOn !== undefined)
    return approvedOn(facts, facts.persons, '谈话函询方案');
  if (given?.receivedOn !== undefined) return deliveredOn(facts);
  const request = requestOf(facts);
  if (request === undefined) return [];
  if (request.matter === '处置') return studiedOn(facts, request.persons);
  const isPlan = request.matter === '谈话函询方案' || request.matter === '初步核实方案';
  return isPlan ? approvedOn(facts, request.persons, '处置') : [];
}

/** The latest agreement to this matter for each of these subjects. */
function approvedOn({ course }: Facts, persons: readonly string[], matter: ApprovalMatter): readonly First[] {
  return persons.flatMap((code) => {
    const last = course.requests.findLast(
      (one) => one.matter === matter && one.persons.includes(code) && one.decision?.decision === '同意',
    );
    const decision = last?.decision ?? null;
    return decision === null ? [] : [{ what: `批准${matter}`, day: decision.decidedOn }];
  });
}

/** The study that covers the present round of each of these subjects. */
function studiedOn({ course }: Facts, persons: readonly string[]): readonly First[] {
  const events = persons.map((code) => course.tracks[code]?.study ?? null);
  return course.studies
    .filter(({ event }) => events.includes(event))
    .map(({ heldOn }) => ({ what: '集体研究', day: heldOn }));
}

/** The latest delivery to each of these subjects. */
function deliveredOn({ course, persons }: Facts): readonly First[] {
  return persons.flatMap((code) => {
    const last = course.said.findLast(
      ({ values }) =>
        typeof values['deliveredOn'] === 'string' && (values['persons'] as readonly string[]).includes(code),
    );
    return last === undefined ? [] : [{ what: '函询送达', day: String(last.values['deliveredOn']) }];
  });
}
