import type { ErrorParams } from '../../errors/app-error.ts';
import { adviceGiven } from '../advice/advice-for.ts';
import { type Chain, type ChainLevel, LEVEL_TERMS } from '../../rules/approval-chains.ts';
import type { ApprovalMatter } from '../../rules/course-lists.ts';
import { type Authority, type Mandate, mandatesOf } from './authority.ts';
import { correctionSections } from './correction.ts';
import type { AnyStep } from './define.ts';
import { decidedAs, type Facts, requestOf } from './facts.ts';
import { recusedIn } from './guards/recused.ts';
import { type CourseState, levelsLeft, type Request } from './state.ts';

/** A matter that waits, as far as it tells who may decide it. On which day, and on whose authority, is asked beside it. */
export type Asked = {
  readonly matter: ApprovalMatter;
  /** The levels that have not decided yet. */
  readonly levels: Chain;
  /** The key that put it forward. */
  readonly actor: string;
  readonly handlers: readonly string[];
  /** Who has declared a recusal of whom it was not decided that he stays. */
  readonly recused: readonly string[];
};

/** The level that a decision stands for, and the delegation that it rests on, if it does. */
export type Standing = { readonly level: ChainLevel; readonly mandate: Mandate | null };

/** What a request asks for in its lead. */
export function askedOf(course: CourseState, request: Request): Asked {
  const { matter, actor } = request;
  return { matter, levels: levelsLeft(request), actor, handlers: course.handlers, recused: recusedIn(course) };
}

/** Whether this person handles the lead or put the matter forward. */
export function isOwnMatter({ officers }: Authority, { actor, handlers }: Asked, name: string): boolean {
  return handlers.includes(name) || officers.some((one) => one.name === name && one.key === actor);
}

/** The levels after the present one that are still asked when somebody who may not decide stands on it. */
export function levelAtHand(authority: Authority, asked: Asked): ChainLevel | undefined {
  const { levels } = asked;
  return levels.find((level) => !areBarred(authority, asked, level)) ?? levels.at(-1);
}

/** What becomes of a matter that someone may not decide: the next level has it, or the paper. */
export function afterOwn(authority: Authority, asked: Asked): ErrorParams[string] {
  const next = levelAtHand(authority, asked);
  const isPassedOn = next !== undefined && next !== asked.levels[0];
  return isPassedOn ? `已转上一级（${LEVEL_TERMS[next]}）` : '请由其他有权人员签批，或者录入纸质审批';
}

/** Who decides on a level, as a refusal names them. */
export function decidersText(level: ChainLevel | undefined): string {
  if (level === undefined) return '';
  return level === 'leader' ? '组长，或者受其授权的副组长' : LEVEL_TERMS[level];
}

/**
 * For which level this person's decision would stand, or `null` where he may not decide now. Levels are taken in their
 * order; one is passed over where nobody on it may decide this matter. A name that is nobody's here is somebody's
 * without an account, whose decision came on paper or by telephone: it stands for the level at hand, unless somebody of
 * this vault decides there.
 */
export function standingOf(authority: Authority, asked: Asked, name: string, day: string): Standing | null {
  const known = authority.officers.filter((one) => one.name === name);
  if (known.length === 0) {
    const level = levelAtHand(authority, asked);
    const isHeld = decidersAtHand(authority, asked, day).length > 0;
    return level === undefined || isHeld ? null : { level, mandate: null };
  }
  for (const level of asked.levels) {
    if (known.some(({ role }) => role === level)) return { level, mandate: null };
    const lent = level === 'leader' ? mandatesOf(authority, name, asked.matter, day) : [];
    const mandate = lent.find(({ by }) => !isBarred(authority, asked, by));
    if (mandate !== undefined) return { level, mandate };
    if (!isVacant(authority, asked, level)) return null;
  }
  return null;
}

/** Who of this vault may decide at the level at hand on that day, by name: nobody else stands for it then. */
export function decidersAtHand(authority: Authority, asked: Asked, day: string): readonly string[] {
  const level = levelAtHand(authority, asked);
  if (level === undefined) return [];
  const own = onLevel(authority, level).map(({ name }) => name);
  const lent = authority.officers.filter(
    ({ name }) =>
      level === 'leader' &&
      mandatesOf(authority, name, asked.matter, day).some(({ by }) => !isBarred(authority, asked, by)),
  );
  return [...own, ...lent.map(({ name }) => name)].filter((name) => !isBarred(authority, asked, name));
}

/** On which day somebody decides: who signs, decides now. */
export function dayOfDecision({ given, today }: Facts): string {
  return given?.as === 'signature' ? today : (given?.decidedOn ?? today);
}

/**
 * What the vault adds to a step: to a ruling that it was signed, where he who rules signs; the chain of the moment to a
 * request, the level and the authority to a decision, the sheet to a second reading, to an advice that is not followed
 * what it is about, and to a correction which fields differ.
 */
export function filledIn(step: Pick<AnyStep, 'action' | 'head'>, facts: Facts): Readonly<Record<string, unknown>> {
  const { given, authority, course } = facts;
  if (step.action === 'correct-step') return correctionSections(facts);
  if (step.action === 'review-assessment') return { assessment: course.assessments.at(-1)?.event };
  if (step.action === 'decline-advice') return { about: adviceGiven(facts)?.about };
  if (step.action === 'submit' && given?.matter !== undefined) return { chain: authority.chains[given.matter] };
  const request = requestOf(facts);
  if (step.action !== 'approve' && 'as' in step.head) return { as: decidedAs(facts) };
  if (step.action !== 'approve' || request === undefined) return {};
  const standing = standingOf(authority, askedOf(course, request), given?.decidedBy ?? '', dayOfDecision(facts));
  if (standing === null) return {};
  const { level, mandate } = standing;
  return { level, ...(mandate === null ? {} : { onBehalfOf: mandate.by, delegation: mandate.event }) };
}

/** Whether nobody may ask this person: the matter is his own, or he is recused. */
function isBarred(authority: Authority, asked: Asked, name: string): boolean {
  return isOwnMatter(authority, asked, name) || asked.recused.includes(name);
}

const onLevel = ({ officers }: Authority, level: ChainLevel) => officers.filter(({ role }) => role === level);

/** Somebody stands on this level, and none of them may decide this. */
function areBarred(authority: Authority, asked: Asked, level: ChainLevel): boolean {
  const there = onLevel(authority, level);
  return there.length > 0 && there.every(({ name }) => isBarred(authority, asked, name));
}

/** Nobody of this vault could decide on this level, so that the next one may. The commission is never passed over. */
function isVacant(authority: Authority, asked: Asked, level: ChainLevel): boolean {
  return level !== 'commission' && onLevel(authority, level).every(({ name }) => isBarred(authority, asked, name));
}
