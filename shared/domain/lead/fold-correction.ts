import type { z } from 'zod';
import type { FoldEvent } from '../event/folded.ts';
import type { CodedSubject } from './fields.ts';
import { stepOf } from './step-of.ts';
import { type Erased, partOf } from './fold-erasure.ts';
import { mapPart } from './fold-registration.ts';
import type { correctedContent, correctedHead, LeadContent } from './sections.ts';
import type { Correctable, LeadCorrection, Part } from './state.ts';

type Values = Readonly<Record<string, unknown>>;
type Patch = { readonly changes: Values; readonly was: Values };
type SubjectPatch = { readonly subjects: readonly CodedSubject[]; readonly was: readonly CodedSubject[] };

/** 更正: new values take the place of the old ones; the old ones stay in `corrections`. */
export function foldCorrection<State extends Correctable<object> & { readonly voided: unknown }>(
  state: State,
  event: FoldEvent,
  erased: Erased,
): State | string {
  if (state.voided !== null) return '作废之后的更正';
  const head = partOf<z.infer<typeof correctedHead>>(event, 'head', erased) as Part<Patch>;
  const content = partOf<z.infer<typeof correctedContent>>(event, 'content', erased) as Part<Patch>;
  const subjects = partOf<SubjectPatch>(event, 'subjects', erased);
  const reporter = partOf<true>(event, 'reporter', erased);
  return {
    ...state,
    head: head.state === 'present' ? patched(state.head as Values, head.value.changes) : state.head,
    content: mergePart(state.content, content, (value, patch) => patched(value, patch.changes) as LeadContent),
    subjects: mergePart(state.subjects, subjects, (_, patch) => patch.subjects),
    reporter: reporter.state === 'none' ? state.reporter : reporter,
    corrections: [...state.corrections, correctionOf(event, erased, head, content, subjects)],
  };
}

function correctionOf(
  event: FoldEvent,
  erased: Erased,
  head: Part<Patch>,
  content: Part<Patch>,
  subjects: Part<SubjectPatch>,
): LeadCorrection {
  const reason = partOf<{ reason: string }>(event, 'reason', erased);
  return {
    ...stepOf(event),
    reason: reason.state === 'present' ? reason.value.reason : null,
    changes: [
      ...changesOf(head),
      ...changesOf(content),
      ...(subjects.state === 'present'
        ? [{ field: 'subjects', old: subjects.value.was, new: subjects.value.subjects }]
        : []),
      ...(event.stated.includes('reporter') ? [{ field: 'reporter', old: null, new: null }] : []),
    ],
  };
}

function changesOf(part: Part<Patch>): LeadCorrection['changes'] {
  if (part.state !== 'present') return [];
  const { changes, was } = part.value;
  return Object.keys(changes).map((field) => ({ field, old: was[field] ?? null, new: changes[field] ?? null }));
}

/** `null` empties a field; a field that the correction does not name stays. */
function patched(value: Values, changes: Values): Values {
  const result: Record<string, unknown> = { ...value, ...changes };
  return Object.fromEntries(Object.entries(result).filter(([, field]) => field !== null && field !== undefined));
}

/** A correction that is withheld or erased leaves the part unknown: the old value would be a false one. */
function mergePart<Value, Change>(
  part: Part<Value>,
  change: Part<Change>,
  apply: (value: Value, change: Change) => Value,
): Part<Value> {
  if (change.state === 'none') return part;
  if (change.state !== 'present') return change;
  return mapPart(part, (value) => apply(value, change.value));
}
