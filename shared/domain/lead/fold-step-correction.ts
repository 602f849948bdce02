import { type CorrectionFault, correctedParts, type SignedParts } from '../course/correction.ts';
import type { Changes } from '../course/facts.ts';
import { foldCourse } from '../course/fold.ts';
import type { StepCorrection } from '../course/state.ts';
import { stepOfEvent } from '../course/steps.ts';
import { correctStep } from '../course/steps/correct-step.ts';
import type { AnyStep } from '../course/define.ts';
import type { FoldEvent } from '../event/folded.ts';
import type { LeadState } from './state.ts';
import { stepOf } from './step-of.ts';

/** Each correction of a step by its event: what it changes, or why it changes nothing. */
export type StepCorrections = ReadonlyMap<string, StepCorrection | string>;

type Head = { readonly target: string; readonly fields: readonly string[]; readonly changes: Changes };
type Content = { readonly contentChanges?: Changes; readonly reason: string };

const NONE: StepCorrections = new Map();
const UNKNOWN = '没有要更正的步骤';
const FAULTS: Readonly<Record<CorrectionFault['what'], string>> = {
  field: '这一项不能更正',
  value: '更正后的内容不符合原步骤的要求',
};

/**
 * The events of a lead, in their order, with corrected values in the place of those that were signed first. It is done
 * before anything is folded, as an erasure is looked for, so that nothing in the state still rests on a wrong value.
 */
export function withStepCorrections(
  ordered: readonly FoldEvent[],
  vault: string,
): { readonly events: readonly FoldEvent[]; readonly corrections: StepCorrections } {
  if (!ordered.some(({ type }) => type === correctStep.event)) return { events: ordered, corrections: NONE };
  const events = [...ordered];
  const place = new Map(ordered.map(({ hash }, index) => [hash, index]));
  const corrections = new Map<string, StepCorrection | string>();
  for (const [index, event] of ordered.entries()) {
    if (event.type !== correctStep.event || event.vault !== vault) continue;
    const at = place.get((event.sections['head'] as Head | undefined)?.target ?? '') ?? index;
    const target = at < index ? events[at] : undefined;
    const done = target?.vault === vault ? applied(target, event) : UNKNOWN;
    corrections.set(event.hash, typeof done === 'string' ? done : done.correction);
    if (typeof done !== 'string') events[at] = done.target;
  }
  return { events, corrections };
}

/** The fold of a correction: its values stand already; what is left is to say so, or that there was no such step. */
export function foldStepCorrection(
  state: LeadState,
  event: FoldEvent,
  corrections: StepCorrections,
): LeadState | string {
  if (state.voided !== null) return '作废之后的更正';
  const correction = corrections.get(event.hash) ?? UNKNOWN;
  if (typeof correction === 'string') return correction;
  if (!state.course.said.some((one) => one.event === correction.target)) return UNKNOWN;
  const course = foldCourse(state.course, correctStep as unknown as AnyStep, event);
  if (typeof course === 'string') return course;
  return { ...state, course: { ...course, corrections: [...course.corrections, correction] } };
}

type Applied = { readonly target: FoldEvent; readonly correction: StepCorrection };

function applied(target: FoldEvent, event: FoldEvent): Applied | string {
  const step = stepOfEvent(target.type);
  const head = event.sections['head'] as Head;
  const content = event.sections['content'] as Content | undefined;
  if (step === undefined || target.sections['head'] === undefined) return UNKNOWN;
  const before = partsOf(step, target, head, content !== undefined);
  const changes = { ...head.changes, ...(before.content === null ? {} : content?.contentChanges) };
  const after = correctedParts(step, before, changes);
  if ('what' in after) return FAULTS[after.what];
  const was = { ...before.head, ...before.content };
  return {
    target: { ...target, sections: { ...withoutContent(target), ...sectionsOf(after) } },
    correction: {
      ...{ ...stepOf(event), target: target.hash, reason: content?.reason ?? null },
      changes: Object.entries(changes).map(([field, value]) => ({ field, old: was[field] ?? null, new: value })),
    },
  };
}

/** Content of which a correction is withheld or erased is unknown: the old value would be a false one. */
function partsOf(step: AnyStep, { sections }: FoldEvent, { fields }: Head, isWhole: boolean): SignedParts {
  const content = (sections['content'] ?? null) as SignedParts['content'];
  const isLost = !isWhole && fields.some((name) => name in step.content);
  return { head: sections['head'] as SignedParts['head'], content: isLost ? null : content };
}

function withoutContent({ sections }: FoldEvent): FoldEvent['sections'] {
  return Object.fromEntries(Object.entries(sections).filter(([name]) => name !== 'content'));
}

function sectionsOf({ head, content }: SignedParts): FoldEvent['sections'] {
  return content === null ? { head } : { head, content };
}
