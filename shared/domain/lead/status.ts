import { type LeadStatus, STATUS_OF_MODE } from '../../rules/lead-status.ts';
import { courseStatus, lastClosedOn, latestDisposal } from '../course/standing.ts';
import { isByPerson } from '../course/state.ts';
import { importedStatus } from './imported-status.ts';
import type { LeadState } from './state.ts';

/** Where a lead stands: void first, then sent the sealed way, then the latest disposal, then what the ledger said of an imported row. */
export function statusOf(state: LeadState): LeadStatus {
  if (state.voided !== null) return 'void';
  if (state.sentSealed !== null) return 'transferred';
  if (isByPerson(state.course)) return courseStatus(state.course, subjectCodes(state));
  const latest = state.disposals.at(-1);
  if (latest !== undefined) return STATUS_OF_MODE[latest.mode];
  if (state.completed !== null) return state.completed.state === 'closed' ? 'closed' : 'unassigned';
  const { imported } = state.head;
  return imported === undefined ? 'unassigned' : importedStatus(imported);
}

/** Latest mode of disposal and the day it was decided, from the file or from the imported ledger. */
export function disposalOf(state: LeadState): { readonly mode: string; readonly on: string | null } {
  const approved = latestDisposal(state.course);
  if (approved?.decision) return { mode: approved.mode ?? '', on: approved.decision.decidedOn };
  const latest = state.disposals.at(-1);
  if (latest !== undefined) return { mode: latest.mode, on: latest.decidedOn };
  const imported = state.head.imported;
  return { mode: imported?.mode ?? '', on: imported?.disposedOn ?? null };
}

/** The day a closed lead was closed, where it is known; it may have been archived since. */
export function closedOn(state: LeadState): string | null {
  const unarchived = { ...state, course: { ...state.course, archived: null } };
  if (statusOf(unarchived) !== 'closed') return null;
  const registered = lastClosedOn(state.course);
  if (registered !== null) return registered;
  const latest = state.disposals.at(-1);
  if (latest !== undefined) return latest.decidedOn;
  return (state.completed === null ? state.head.imported?.closedOn : state.completed.closedOn) ?? null;
}

function subjectCodes({ subjects }: LeadState): readonly string[] {
  return subjects.state === 'present' ? subjects.value.map(({ code }) => code) : [];
}
