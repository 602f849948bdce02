import { z } from 'zod';
import type { AnyStep } from './define.ts';
import type { Facts } from './facts.ts';
import { personsField } from './fields.ts';
import { filledIn } from './level.ts';
import { type CourseActionName, TAKEN_STEPS } from './steps.ts';

/** A step of the course as it is asked for. Subjects that are not named are all of the lead's. */
export type CourseAction = { readonly action: CourseActionName } & Readonly<Record<string, unknown>>;

type ActionSchema = z.ZodObject<{ action: z.ZodLiteral<CourseActionName> }, z.core.$loose>;

/** The schema of each step of the course, as an ACTION.json holds it. */
export const COURSE_ACTIONS = TAKEN_STEPS.map(schemaOf) as unknown as readonly [ActionSchema, ...ActionSchema[]];

function schemaOf({ action, head: whole, content, filledIn = [] }: AnyStep): z.ZodObject {
  const head = Object.fromEntries(Object.entries(whole).filter(([name]) => !filledIn.includes(name)));
  const persons = 'persons' in head ? { persons: personsField.optional() } : {};
  return z.strictObject({ action: z.literal(action), ...head, ...content, ...persons });
}

/** An action parted into what its event says in the clear shell and what an order could erase. */
export function sectionsOf(
  step: AnyStep,
  { action: _, ...given }: CourseAction,
  persons: readonly string[],
): { readonly head: Readonly<Record<string, unknown>>; readonly content?: Readonly<Record<string, unknown>> } {
  const named = 'persons' in step.head ? { ...given, persons: [...persons] } : given;
  const pick = (names: readonly string[]) =>
    Object.fromEntries(Object.entries(named).filter(([name, value]) => names.includes(name) && value !== undefined));
  const content = pick(Object.keys(step.content));
  const head = pick(Object.keys(step.head));
  return Object.keys(content).length === 0 ? { head } : { head, content };
}

/** What a step signs: what was asked of it, and what the vault adds to that. */
export function signedSections(step: AnyStep, facts: Facts): ReturnType<typeof sectionsOf> {
  return sectionsOf(step, { action: step.action, ...facts.given, ...filledIn(step, facts) }, facts.persons);
}
