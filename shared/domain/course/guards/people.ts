import { isDocumentNumber } from '../../lead/rules.ts';
import { type Facts, type Given, type Guard, tracksOf, unless } from '../facts.ts';
import { isRecused } from './recused.ts';

/** Guards about who takes part. */
export const PEOPLE_GUARDS = {
  GUARD_RECUSED: ({ course, given, who }) => {
    const person = [who.name, ...partakers(given)].find((name) => isRecused(course, name));
    return person === undefined ? null : { person };
  },
  GUARD_RECUSAL_OWN: ({ course, given, who }) => {
    const declared = course.recusals.find(({ event }) => event === given?.recusal);
    return unless(declared?.person !== who.name && (given === null || declared?.person !== given.decidedBy));
  },
  GUARD_NO_RECUSAL: ({ course }) => unless(course.recusals.some(({ decision }) => decision === 'open')),
  GUARD_HANDED_OVER: ({ course, given }) => {
    if (given === null) return null;
    const due = [...new Set([...course.handlers, ...(given.handlers ?? [])])];
    const missing = due.filter((name) => given.confirmedBy?.includes(name) !== true);
    return unless(missing.length === 0, { missing: missing.join('、') });
  },
  GUARD_TWO_PERSONS: ({ given }) => {
    const people = given?.talkers ?? (given === null ? undefined : groupAsked(given));
    return people === undefined || people.length >= 2 ? null : { count: people.length };
  },
  GUARD_IN_GROUP: (facts) => {
    const outside = (facts.given?.talkers ?? []).filter(
      (name) => !tracksOf(facts).every((t) => t.group.includes(name)),
    );
    return unless(outside.length === 0, { person: outside.join('、') });
  },
  GUARD_HEAD_OF_UNIT: (facts) => {
    const { given } = facts;
    const asks = given?.matter === '谈话函询方案' || given?.matter === '初步核实方案';
    return unless(!asks || !hasHead(facts) || isDocumentNumber(given.higherApproval));
  },
  GUARD_GROUP_SIGNED: (facts) => {
    const { given } = facts;
    if (given?.matter !== '初步核实处置建议' || given.missingSignature !== undefined) return null;
    const group = new Set(tracksOf(facts).flatMap((track) => track.group));
    const missing = [...group].filter((name) => given.signedBy?.includes(name) !== true);
    return unless(missing.length === 0, { missing: missing.join('、') });
  },
  GUARD_TRIAL_STAFF: ({ course, given }) => {
    const verified = new Set(Object.values(course.tracks).flatMap(({ group }) => group));
    const both = (given?.staff ?? []).filter((name) => verified.has(name) || course.handlers.includes(name));
    return unless(both.length === 0, { person: both.join('、') });
  },
} as const satisfies Readonly<Record<string, Guard>>;

/** Whoever a step would let take part. */
function partakers(given: Given | null): readonly string[] {
  if (given === null) return [];
  const attending = given.attendees?.map(({ name }) => name) ?? [];
  const { decidedBy, chairedBy, minutesBy } = given;
  const leading = [decidedBy, chairedBy, minutesBy].filter((name) => name !== undefined);
  const officers = [...(given.talkers ?? []), ...(given.officers ?? [])];
  return [...(given.handlers ?? []), ...(given.group ?? []), ...officers, ...attending, ...leading];
}

function groupAsked({ matter, group }: Given): readonly string[] | undefined {
  if (matter === '谈话函询方案' || matter === '初步核实方案') return group ?? [];
  return matter === '变更核查范围' ? group : undefined;
}

function hasHead({ lead, persons }: Facts): boolean {
  if (lead.subjects.state !== 'present') return false;
  return lead.subjects.value.some(({ code, topLeader }) => topLeader === true && persons.includes(code));
}
