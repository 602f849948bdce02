import { type FoldEvent, inOrder } from '../event/folded.ts';
import { type Erased, erasedSections, foldErasure } from './fold-erasure.ts';
import { foldCourse } from '../course/fold.ts';
import { stepOfEvent } from '../course/steps.ts';
import { foldCorrection } from './fold-correction.ts';
import { foldRegistration } from './fold-registration.ts';
import { foldStepCorrection, type StepCorrections, withStepCorrections } from './fold-step-correction.ts';
import { foldStep } from './fold-steps.ts';
import { withNewcomers } from './newcomers.ts';
import type { LeadState } from './state.ts';
import { statusOf } from './status.ts';
import { stepOf } from './step-of.ts';

type Fold = (state: LeadState, event: FoldEvent, erased: Erased) => LeadState | string;

const corrected: Fold = (state, event, erased) => {
  const after = foldCorrection(state, event, erased);
  return typeof after === 'string' ? after : withNewcomers(state, after);
};

const FOLDS: Readonly<Record<string, Fold>> = {
  LeadRegistered: () => '重复登记',
  LeadCorrected: corrected,
  LeadVoided: foldStep.voided,
  LeadCompleted: foldStep.completed,
  DisposalRecorded: foldStep.disposed,
  DateMissed: foldStep.missed,
  EvidenceAdded: foldStep.evidence,
  LeadSentSealed: foldStep.sentSealed,
  SectionsErased: foldErasure,
};

/** What is not done any more once a lead went the sealed way. */
const ENDED_BY_SEALING = new Set(['LeadCorrected', 'LeadCompleted', 'DisposalRecorded', 'EvidenceAdded']);

/** Looking at a lead, on a screen or on paper, is no step in its course, whoever looks; it stands in the audit trail. */
const QUIET = new Set(['LeadRead', 'ReporterOpened', 'EvidenceExported', 'EvidenceRead', 'DocumentPrinted']);

/**
 * The state of one lead from its events, whatever order they arrived in. Returns `null` while the registration
 * itself is not there. An event that is not allowed in the state it meets is skipped and listed under `conflicts`;
 * a type that is not known is folded as nothing.
 */
export function foldLead(events: readonly FoldEvent[]): LeadState | null {
  const ordered = inOrder(events);
  const first = ordered.findIndex((event) => event.type === 'LeadRegistered' && event.sections['head'] !== undefined);
  const registration = ordered[first];
  if (registration === undefined) return null;
  const erased = erasedSections(ordered);
  const { events: read, corrections } = withStepCorrections(ordered, registration.vault);
  const fold = (event: FoldEvent) => FOLDS[event.type] ?? foldOfCourse(event.type, corrections);
  let state = foldRegistration(registration, erased);
  for (const [index, event] of read.entries()) {
    if (index === first || QUIET.has(event.type)) continue;
    // Only the vault that registered a lead works on it; another's event would be a stranger's hand in the file.
    state =
      event.vault === state.vault
        ? next(state, event, erased, fold(event))
        : conflict(state, event, '不是登记单位的记录');
  }
  return { ...state, status: statusOf(state) };
}

/** The fold of a step of the course, if the event is one. */
function foldOfCourse(type: string, corrections: StepCorrections): Fold | undefined {
  const step = stepOfEvent(type);
  if (step === undefined) return undefined;
  if (step.action === 'correct-step') return (state, event) => foldStepCorrection(state, event, corrections);
  return (state, event) => {
    if (state.voided !== null) return '作废之后的办理';
    const course = foldCourse(state.course, step, event);
    return typeof course === 'string' ? course : { ...state, course };
  };
}

function conflict(state: LeadState, event: FoldEvent, why: string): LeadState {
  return { ...state, conflicts: [...state.conflicts, { ...stepOf(event), why }] };
}

function next(state: LeadState, event: FoldEvent, erased: Erased, fold: Fold | undefined): LeadState {
  const newest = event.travels ? event.hash : state.newest;
  if (fold === undefined) {
    return { ...state, newest, steps: [...state.steps, stepOf(event)] };
  }
  const folded =
    state.sentSealed !== null && ENDED_BY_SEALING.has(event.type) ? '转为径送之后的办理' : fold(state, event, erased);
  if (typeof folded === 'string') {
    return { ...conflict(state, event, folded), newest };
  }
  // Nobody took a step when a date passed; it stands in a log of its own.
  const steps = event.type === 'DateMissed' ? folded.steps : [...folded.steps, stepOf(event)];
  return { ...folded, newest, steps };
}
