import type { FoldEvent } from '../event/folded.ts';
import type { CodedSubject } from './fields.ts';
import { initialStage } from './initial-stage.ts';
import { newCourse } from '../course/state.ts';
import { stepOf } from './step-of.ts';
import { type Erased, partOf } from './fold-erasure.ts';
import type { LeadContent, LedgerWords, RegisteredHead } from './sections.ts';
import type { LeadState, Part } from './state.ts';

/** The state right after registration. */
export function foldRegistration(event: FoldEvent, erased: Erased): LeadState {
  const subjects = partOf<{ subjects: readonly CodedSubject[] }>(event, 'subjects', erased);
  return {
    id: event.stream,
    vault: event.vault,
    registered: stepOf(event),
    head: event.sections['head'] as RegisteredHead,
    subjects: mapPart(subjects, (value) => value.subjects),
    content: partOf<LeadContent>(event, 'content', erased),
    ledger: partOf<LedgerWords>(event, 'ledger', erased),
    reporter: partOf<true>(event, 'reporter', erased),
    corrections: [],
    disposals: [],
    missed: [],
    course: newCourse(initialStage(event.sections['head'] as RegisteredHead)),
    completed: null,
    voided: null,
    sentSealed: null,
    erased: null,
    evidence: [],
    steps: [stepOf(event)],
    conflicts: [],
    newest: event.hash,
    status: 'unassigned',
  };
}

/** Applies `change` to the value of a part that is present. */
export function mapPart<From, To>(part: Part<From>, change: (value: From) => To): Part<To> {
  return part.state === 'present' ? { state: 'present', value: change(part.value) } : part;
}
