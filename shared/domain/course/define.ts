import type { z } from 'zod';
import type { CourseStage } from '../../rules/course-stages.ts';
import type { GuardCode } from '../../rules/course-guards.ts';
import type { LeadStep } from '../lead/state.ts';
import type { CourseActionName, CourseEventType } from './steps.ts';
import type { CourseState } from './state.ts';

/** A step as it was signed. `content` is `null` where it did not travel or was erased by order. */
export type Signed<Head, Content> = LeadStep & { readonly head: Head; readonly content: Content | null };

type Values<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>;

/**
 * The facts of a step that can be put right after it was signed: days, numbers, places, amounts, who carried or received.
 * What was decided, by whom and about whom, and who signed, is in no such list.
 */
export type Correctable<Name extends string = string> = {
  /** Those that can take another value where they were said, but are neither added nor taken back. */
  readonly replaced: readonly Name[];
  /** Those that may also be said later, or taken back. */
  readonly filled?: readonly Name[];
  /** Steps of this kind to which that applies; without it, all. */
  readonly where?: (values: Readonly<Record<string, unknown>>) => boolean;
};

type Names<Shape> = Extract<keyof Shape, string>;

/**
 * One kind of step, said once: the command line, the contract, the event, the fold and the window all read it here.
 * `head` stays when the content of a lead is erased by order: who, when, which; nothing of what the lead is about.
 */
export type StepDefinition<
  Head extends z.ZodRawShape,
  Content extends z.ZodRawShape,
  Action extends string = string,
  Event extends string = string,
> = {
  /** The word for it in an ACTION.json. */
  readonly action: Action;
  /** The event that records it. */
  readonly event: Event;
  /** What it is called in the window. */
  readonly term: string;
  readonly head: Head;
  readonly content: Content;
  /** Fields of the head that the vault fills in; nobody is asked for them. */
  readonly filledIn?: readonly string[];
  /** Stages in which every subject named must stand; `null` for a step that is about the lead as a whole. */
  readonly from: readonly CourseStage[] | null;
  readonly guards: readonly GuardCode[];
  /** What of it can be corrected later; without it, nothing. */
  readonly correctable?: Correctable<Names<Head> | Names<Content>>;
  /**
   * What the step makes of the course, or why it could not be: only what holds for all time is asked here. Guards are
   * asked before a step is signed; a rule that changes later must not turn old signed steps into contradictions.
   */
  readonly fold: (course: CourseState, step: Signed<Values<Head>, Values<Content>>) => CourseState | string;
};

/** A definition whose fold is checked against its own fields. */
export function defineStep<
  Head extends z.ZodRawShape,
  Content extends z.ZodRawShape,
  const Action extends string,
  const Event extends string,
>(definition: StepDefinition<Head, Content, Action, Event>): StepDefinition<Head, Content, Action, Event> {
  return definition;
}

/** A definition among others. */
export type AnyStep = StepDefinition<z.ZodRawShape, z.ZodRawShape, CourseActionName, CourseEventType>;
