import type { GuardCode } from '../../rules/course-guards.ts';
import type { ErrorParams } from '../../errors/app-error.ts';
import { COURSE_STAGES } from '../../rules/course-stages.ts';
import { signedSections } from './action.ts';
import type { AnyStep } from './define.ts';
import { type Facts, type Guard } from './facts.ts';
import { ACCIDENT_GUARDS } from './guards/accident.ts';
import { ADVICE_GUARDS } from './guards/advice.ts';
import { APPROVAL_GUARDS } from './guards/approval.ts';
import { CLOSING_GUARDS } from './guards/closing.ts';
import { askedAgain, CORRECTION_GUARDS } from './guards/correction.ts';
import { EXTENSION_GUARDS } from './guards/extension.ts';
import { NODE_GUARDS } from './guards/nodes.ts';
import { ORDER_GUARDS } from './guards/order.ts';
import { PEOPLE_GUARDS } from './guards/people.ts';
import { PROPERTY_GUARDS } from './guards/property.ts';
import { RULING_GUARDS } from './guards/ruling.ts';
import { STAGE_GUARDS } from './guards/stage.ts';
import { STUDY_GUARDS } from './guards/study.ts';
import { trackOf } from './state.ts';

/** Days that lie ahead by their nature. */
const AHEAD: ReadonlySet<string> = new Set(['reviewOn']);

/** Guards that are not asked by a step's list: those of every step, and those of a correction of the subjects. */
type AskedElsewhere = 'GUARD_STAGE' | 'GUARD_NOT_NOW' | 'GUARD_SUBJECT_KEPT' | 'GUARD_SCOPE_APPROVED';

const CHECKS: Readonly<Record<Exclude<GuardCode, AskedElsewhere>, Guard>> = {
  GUARD_DATE: ({ lead, given, today }) => {
    const days: readonly (readonly [string, unknown])[] = Object.entries(given ?? {}).filter(
      ([name]) => /^on$|On$/u.test(name) && !AHEAD.has(name),
    );
    const isOutside = ([, day]: readonly [string, unknown]) =>
      typeof day === 'string' && (day < lead.head.receivedOn || day > today);
    return days.some(isOutside) ? {} : null;
  },
  ...STAGE_GUARDS,
  ...PEOPLE_GUARDS,
  ...STUDY_GUARDS,
  ...APPROVAL_GUARDS,
  ...RULING_GUARDS,
  ...CLOSING_GUARDS,
  ...PROPERTY_GUARDS,
  ...NODE_GUARDS,
  ...EXTENSION_GUARDS,
  ...ACCIDENT_GUARDS,
  ...ADVICE_GUARDS,
  ...CORRECTION_GUARDS,
  ...ORDER_GUARDS,
};

/** A guard that is in the way, with what its sentence names. */
export type Hindrance = { readonly code: GuardCode; readonly params: ErrorParams };

/** Everything that is in the way of a step, in the order in which it is best put right. */
export function hindrancesOf(step: AnyStep, facts: Facts): readonly Hindrance[] {
  const guards = ['GUARD_SUBJECT_KNOWN', 'GUARD_DATE', ...step.guards] as readonly (keyof typeof CHECKS)[];
  const questions = [...guards.map((code) => [code, facts] as const), ...askedAgain(step, facts)];
  const found = questions.flatMap(([code, asked]) => {
    const params = CHECKS[code](asked);
    return params === null ? [] : [{ code, params }];
  });
  const stage = wrongStage(step, facts);
  if (stage !== null) return [{ code: 'GUARD_STAGE', params: stage }, ...found];
  const why = found.length === 0 ? contradiction(step, facts) : null;
  return why === null ? found : [{ code: 'GUARD_NOT_NOW', params: { why } }];
}

/** What would be signed must fold: a step that contradicts what is there would be kept, skipped and shown for ever. */
function contradiction(step: AnyStep, facts: Facts): string | null {
  if (facts.given === null) return null;
  const { head, content } = signedSections(step, facts);
  const signed = { event: '', type: step.event, at: '', actor: facts.who.key, head, content: content ?? null };
  const folded = step.fold(facts.course, signed);
  return typeof folded === 'string' ? folded : null;
}

function wrongStage({ from, term }: AnyStep, { course, persons }: Facts): ErrorParams | null {
  if (from === null) return null;
  const person = persons.find((code) => !from.includes(trackOf(course, code).stage));
  return person === undefined ? null : { person, stage: COURSE_STAGES[trackOf(course, person).stage], step: term };
}
