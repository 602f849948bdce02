import { z } from 'zod';
import { DECIDED_AS } from '../../rules/course-lists.ts';
import type { GuardCode } from '../../rules/course-guards.ts';
import type { LeadStep } from '../lead/state.ts';
import { dateField, nameField, namesField } from './fields.ts';
import type { CourseState, Decision, Ruling } from './state.ts';

/**
 * Who ruled on how a lead is worked on, and how that came here, in a step that nobody puts forward (分办, 变更承办人,
 * 回避决定). Where `as` was not said, as in steps of earlier versions, nobody asked.
 */
export const rulingFields = {
  as: z.enum(DECIDED_AS).optional(),
  decidedBy: nameField,
  decidedOn: dateField,
  /** The scanned sheet among the lead's files. */
  scan: z.uuid().optional(),
};

/** What every ruling is asked: how it came here, who may rule, and the sheet or the day that goes with it. */
export const RULING_GUARD_CODES = [
  'GUARD_DECIDED_AS',
  'GUARD_DECIDER',
  'GUARD_SIGNED_TODAY',
  'GUARD_PAPER_SCAN',
] as const satisfies readonly GuardCode[];

/** Who, of those named in a step, has declared that none of the grounds for a recusal applies (RECUSAL_GROUNDS). */
export const declaredField = namesField.optional();

type Ruled = {
  readonly as?: string | undefined;
  readonly decidedBy: string;
  readonly decidedOn: string;
};

/** What was copied from paper or from a telephone call can be copied wrongly; the day of a signature is that of its signing. */
export const rulingCorrectable = {
  replaced: ['decidedOn'],
  where: ({ as }: Readonly<Record<string, unknown>>): boolean => as !== 'signature',
} as const;

/** The course with one ruling more. `what` says what was ruled, as a sentence about the one who did goes on. */
export function ruled(
  course: CourseState,
  { event, type, at, actor, head }: LeadStep & { readonly head: Ruled },
  { term, what }: Pick<Ruling, 'term' | 'what'>,
): CourseState {
  const { as = null, decidedBy, decidedOn } = head;
  const signed = as !== 'telephone';
  const ruling: Ruling = { event, type, at, actor, term, what, as, decidedBy, decidedOn, signed };
  return { ...course, rulings: [...course.rulings, ruling] };
}

/** Decisions by telephone that wait for their signature, under the event by which 补签 names them. */
export function unsignedUnder(course: CourseState, event: string | undefined): readonly (Decision | Ruling)[] {
  const given = course.requests.find((one) => one.event === event)?.given ?? [];
  return [...given, ...course.rulings.filter((one) => one.event === event)].filter(({ signed }) => !signed);
}

/** Whether any decision by telephone waits for its signature still. */
export function hasUnsigned(course: CourseState): boolean {
  return decisionsIn(course).some(({ signed }) => !signed);
}

/** The decision under which this step put the signature (补签). */
export function decisionSignedBy(course: CourseState, signature: string): Decision | Ruling | undefined {
  return decisionsIn(course).find((one) => one.signature === signature);
}

/** Everything that was decided: on matters that were put forward, and by one person alone. */
function decisionsIn({ requests, rulings }: CourseState): readonly (Decision | Ruling)[] {
  return [...requests.flatMap(({ given }) => given), ...rulings];
}

/** The course with one of its decisions signed; every other stays as it is. */
export function withSignature(course: CourseState, decision: string, signature: string): CourseState {
  const sign = <One extends Decision | Ruling>(one: One): One =>
    one.event === decision ? { ...one, signed: true, signature } : one;
  return {
    ...course,
    rulings: course.rulings.map(sign),
    requests: course.requests.map((one) => ({
      ...one,
      given: one.given.map(sign),
      decision: one.decision && sign(one.decision),
    })),
  };
}

/** The course with those who have declared that none of the grounds for a recusal applies to them. */
export function withDeclared(course: CourseState, names: readonly string[] = []): CourseState {
  return { ...course, declared: [...new Set([...course.declared, ...names])] };
}
