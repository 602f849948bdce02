import type { GuardCode } from '../../rules/course-guards.ts';
import type { ErrorParams } from '../../errors/app-error.ts';
import { COURSE_STAGES } from '../../rules/course-stages.ts';
import type { AnyStep } from './define.ts';
import { type Facts, type Guard } from './facts.ts';
import { APPROVAL_GUARDS } from './guards/approval.ts';
import { CLOSING_GUARDS } from './guards/closing.ts';
import { PEOPLE_GUARDS } from './guards/people.ts';
import { STAGE_GUARDS } from './guards/stage.ts';
import { STUDY_GUARDS } from './guards/study.ts';
import { trackOf } from './state.ts';

/** Days that lie ahead by their nature. */
const AHEAD: ReadonlySet<string> = new Set(['reviewOn']);

const CHECKS: Readonly<Record<Exclude<GuardCode, 'GUARD_STAGE'>, Guard>> = {
  GUARD_DATE: ({ lead, given, today }) => {
    const days = Object.entries(given ?? {}).filter(([name]) => /^on$|On$/u.test(name) && !AHEAD.has(name));
    const isOutside = days.some(([, day]) => String(day) < lead.head.receivedOn || String(day) > today);
    return isOutside ? {} : null;
  },
  ...STAGE_GUARDS,
  ...PEOPLE_GUARDS,
  ...STUDY_GUARDS,
  ...APPROVAL_GUARDS,
  ...CLOSING_GUARDS,
};

/** A guard that is in the way, with what its sentence names. */
export type Hindrance = { readonly code: GuardCode; readonly params: ErrorParams };

/** Everything that is in the way of a step, in the order in which it is best put right. */
export function hindrancesOf(step: AnyStep, facts: Facts): readonly Hindrance[] {
  const guards = ['GUARD_SUBJECT_KNOWN', 'GUARD_DATE', ...step.guards] as readonly (keyof typeof CHECKS)[];
  const found = guards.flatMap((code) => {
    const params = CHECKS[code](facts);
    return params === null ? [] : [{ code, params }];
  });
  const stage = wrongStage(step, facts);
  return stage === null ? found : [{ code: 'GUARD_STAGE', params: stage }, ...found];
}

function wrongStage({ from, term }: AnyStep, { course, persons }: Facts): ErrorParams | null {
  if (from === null) return null;
  const person = persons.find((code) => !from.includes(trackOf(course, code).stage));
  return person === undefined ? null : { person, stage: COURSE_STAGES[trackOf(course, person).stage], step: term };
}
