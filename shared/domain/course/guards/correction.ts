import type { GuardCode } from '../../../rules/course-guards.ts';
import { mandatesOf } from '../authority.ts';
import {
  changesSomething,
  correctableFields,
  type Correcting,
  type CorrectionFault,
  correctingOf,
} from '../correction.ts';
import type { AnyStep } from '../define.ts';
import { type Facts, type Given, type Guard, unless } from '../facts.ts';
import type { CourseState } from '../state.ts';

/** Guards about the correction of a step that was signed. */
export const CORRECTION_GUARDS = {
  GUARD_CORRECTION_STEP: (facts) => {
    const { course, given } = facts;
    if (given === null) return unless(course.said.some((said) => correctableFields(said).length > 0));
    const found = correctingOf(facts);
    return unless(found !== null && correctableFields(found.said).length > 0);
  },
  GUARD_CORRECTION_FIELD: (facts) => faultIn(facts, 'field'),
  GUARD_CORRECTION_VALUE: (facts) => faultIn(facts, 'value'),
  GUARD_CORRECTION_SAME: (facts) => unless(correctingOf(facts) === null || changesSomething(facts)),
  GUARD_CORRECTION_MANDATE: (facts) => {
    const values = valuesAfter(facts) as Readonly<Record<string, string>> | null;
    const request = facts.course.requests.find(({ event }) => event === values?.['request']);
    if (values?.['delegation'] === undefined || request === undefined) return null;
    const { decidedBy = '', decidedOn = '', delegation } = values;
    const inForce = mandatesOf(facts.authority, decidedBy, request.matter, decidedOn);
    return unless(inForce.some(({ event }) => event === delegation));
  },
} as const satisfies Readonly<Record<string, Guard>>;

/** Guards of the step itself that are asked again: who may take it, and whether its days are in order. */
const AGAIN = [
  'GUARD_RECUSED',
  'GUARD_RECUSAL_OWN',
  'GUARD_SECOND_READER',
  'GUARD_EXTENSION_BOUND',
  'GUARD_NODE_ORDER',
  'GUARD_NODE_UNTIL',
  'GUARD_NODE_BOUND',
  'GUARD_ACCIDENT_ORDER',
  'GUARD_DAY_ORDER',
] as const satisfies readonly GuardCode[];

/** A guard, and the facts of which it is asked. */
export type Question = readonly [(typeof AGAIN)[number] | 'GUARD_DATE', Facts];

/**
 * What is asked once more of the step that a correction names, with the new values and as the course stood before it; and
 * of the steps after it, whose days rest on its own.
 */
export function askedAgain({ action }: Pick<AnyStep, 'action'>, facts: Facts): readonly Question[] {
  const found = action === 'correct-step' ? correctingOf(facts) : null;
  const values = valuesAfter(facts);
  if (found === null || values === null) return [];
  const own: Facts = { ...facts, ...aboutStep(values, facts), course: courseBefore(facts.course, found.said.event) };
  const again = AGAIN.filter((code) => found.step.guards.includes(code));
  return [
    ['GUARD_DATE', { ...facts, given: facts.given?.changes as Given }],
    // Who took part then may be recused now; asked is only who signs the correction.
    ...again.map((code): Question => [code, code === 'GUARD_RECUSED' ? { ...own, given: null } : own]),
    ...laterNodes(facts, found, values),
    ...laterReport(facts, found, values),
  ];
}

type Values = Readonly<Record<string, unknown>>;

function valuesAfter(facts: Facts): Values | null {
  return correctingOf(facts)?.after ?? null;
}

function faultIn(facts: Facts, what: CorrectionFault['what']) {
  const found = correctingOf(facts);
  if (found?.fault?.what !== what) return null;
  return { step: found.step.term, field: found.fault.field };
}

function aboutStep(values: Values, { persons }: Facts): Pick<Facts, 'given' | 'persons'> {
  return { given: values, persons: (values['persons'] as readonly string[] | undefined) ?? persons };
}

/** The course with what was recorded before a step, as far as guards that are asked again look at it. */
function courseBefore(course: CourseState, event: string): CourseState {
  const place = course.said.findIndex((one) => one.event === event);
  const earlier = new Set(course.said.slice(0, place).map((one) => one.event));
  const isEarlier = (one: { readonly event: string }) => earlier.has(one.event);
  return {
    ...course,
    nodes: course.nodes.filter(isEarlier),
    assessments: course.assessments.filter(isEarlier),
  };
}

/** Each node after the one that is corrected, with its new day before them. */
function laterNodes({ course, ...facts }: Facts, { said }: Correcting, values: Values): readonly Question[] {
  const place = course.nodes.findIndex(({ event }) => event === said.event);
  if (place < 0) return [];
  const nodes = course.nodes.map((node, index) => (index === place ? { ...node, on: String(values['on']) } : node));
  return nodes.flatMap(({ node, on, persons }, index): readonly Question[] =>
    index <= place
      ? []
      : [
          [
            'GUARD_NODE_ORDER',
            { ...facts, persons, given: { node, on }, course: { ...course, nodes: nodes.slice(0, index) } },
          ],
        ],
  );
}

/** The report of an accident of which the hour is corrected. */
function laterReport(facts: Facts, { said }: Correcting, values: Values): readonly Question[] {
  const { accidents } = facts.course;
  const known = accidents.find(({ event }) => event === said.event);
  if (known === undefined || known.reported === null) return [];
  const { occurredOn, occurredAt } = values as { readonly occurredOn: string; readonly occurredAt: string };
  const moved = accidents.map((one) => (one === known ? { ...one, occurredOn, occurredAt } : one));
  const given = { ...known.reported, accident: said.event };
  return [['GUARD_ACCIDENT_ORDER', { ...facts, given, course: { ...facts.course, accidents: moved } }]];
}
