import { z } from 'zod';
import type { AnyStep } from './define.ts';
import type { Changes, Facts } from './facts.ts';
import type { Said } from './state.ts';
import { stepOfEvent } from './steps.ts';

type Values = Readonly<Record<string, unknown>>;

/** A signed step in its two sections; `content` is `null` where it did not travel or was erased. */
export type SignedParts = { readonly head: Values; readonly content: Values | null };

/** Why a change cannot be: no such field can be corrected, or the step would not be in order with it. */
export type CorrectionFault = { readonly what: 'field' | 'value'; readonly field: string };

/** The fields of a signed step that can be corrected, in the order in which the step has them. */
export function correctableFields({ type, values, hasContent }: Said): readonly string[] {
  const step = stepOfEvent(type);
  if (step?.correctable === undefined || step.correctable.where?.(values) === false) return [];
  const { replaced, filled = [] } = step.correctable;
  const there = [...Object.keys(step.head), ...(hasContent ? Object.keys(step.content) : [])];
  return there.filter((name) => filled.includes(name) || (replaced.includes(name) && values[name] !== undefined));
}

/** The values of a step with these changes, or what is wrong with them. */
export function correctedParts(
  step: AnyStep,
  { head, content }: SignedParts,
  changes: Changes,
): SignedParts | CorrectionFault {
  const said = { event: '', type: step.event, hasContent: content !== null, values: { ...head, ...content } };
  const may = correctableFields(said);
  const wrong = Object.entries(changes).find(
    ([name, value]) => !may.includes(name) || (value === null && !mayBeEmpty(step, name)),
  );
  if (wrong !== undefined) return { what: 'field', field: wrong[0] };
  const unfit = Object.entries(changes).find(([name, value]) => !fitsField(step, name, value));
  if (unfit !== undefined) return { what: 'value', field: unfit[0] };
  return { head: patched(head, step.head, changes), content: content && patched(content, step.content, changes) };
}

/** Whether a step could have been signed with this value in a field of it; `null` takes back what need not be said. */
export function fitsField(step: AnyStep, name: string, value: unknown): boolean {
  const schema = step.head[name] ?? step.content[name];
  if (schema === undefined || (value === null && !mayBeEmpty(step, name))) return false;
  return z.safeParse(schema, value ?? undefined).success;
}

const mayBeEmpty = ({ correctable }: AnyStep, name: string): boolean => correctable?.filled?.includes(name) === true;

/** What a correction is about: the step it names, as it reads now, and as it would, or what is wrong with that. */
export type Correcting = { readonly said: Said; readonly step: AnyStep } & (
  { readonly after: Values; readonly fault: null } | { readonly after: null; readonly fault: CorrectionFault }
);

/** What a correction that is asked for is about; `null` where it names no step of the course that was folded. */
export function correctingOf({ course, given }: Facts): Correcting | null {
  const said = course.said.find(({ event }) => event === given?.target);
  const step = said === undefined ? undefined : stepOfEvent(said.type);
  if (said === undefined || step === undefined) return null;
  const after = correctedParts(step, partsOf(step, said), given?.changes ?? {});
  if ('what' in after) return { said, step, after: null, fault: after };
  return { said, step, after: { ...after.head, ...after.content }, fault: null };
}

/** What the vault signs of a correction: only what differs, parted as the step that it corrects is. */
export function correctionSections(facts: Facts): Values {
  const found = correctingOf(facts);
  const changes = facts.given?.changes ?? {};
  if (found === null) return {};
  const { said, step } = found;
  const differing = Object.entries(changes).filter(([name, value]) => (said.values[name] ?? null) !== value);
  const inContent = differing.filter(([name]) => name in step.content);
  return {
    fields: differing.map(([name]) => name),
    changes: Object.fromEntries(differing.filter(([name]) => !(name in step.content))),
    ...(inContent.length === 0 ? {} : { contentChanges: Object.fromEntries(inContent) }),
  };
}

/** True where at least one value would be another one. */
export function changesSomething(facts: Facts): boolean {
  const { fields = [] } = correctionSections(facts) as { readonly fields?: readonly string[] };
  return fields.length > 0;
}

function partsOf(step: AnyStep, { values, hasContent }: Said): SignedParts {
  const pick = (shape: z.ZodRawShape) =>
    Object.fromEntries(Object.entries(values).filter(([name, value]) => name in shape && value !== undefined));
  return { head: pick(step.head), content: hasContent ? pick(step.content) : null };
}

/** `null` takes a value back; what the section does not have stays out of it. */
function patched(values: Values, shape: z.ZodRawShape, changes: Changes): Values {
  const own = Object.entries(changes).filter(([name]) => name in shape);
  return Object.fromEntries(
    Object.entries({ ...values, ...Object.fromEntries(own) }).filter(([, value]) => value !== null),
  );
}
