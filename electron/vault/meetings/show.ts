import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import type { LeadStep } from '../../../shared/domain/lead/state.ts';
import type { MeetingAmendment, MeetingState } from '../../../shared/domain/meeting/state.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { actorNames } from '../leads/actor-names.ts';
import { pickStep } from '../leads/show-lead.ts';
import { prepare } from '../store/table-rows.ts';
import { shownItem } from './show-item.ts';
import { findMeeting } from './list.ts';

/**
 * The whole record of a meeting. Reading is recorded, before anything is shown.
 * @throws AppError MEETING_NOT_FOUND
 */
export function showMeeting(vault: OpenVault, name: string): MeetingFile {
  const { id } = findMeeting(vault, name);
  vault.ledger.write((writer) => writer.append({ type: 'MeetingRead', stream: id, sections: {} }));
  return meetingFile(vault, findMeeting(vault, id));
}

/** The same for a caller who records the reading in his own way. */
export function meetingFile(vault: OpenVault, meeting: MeetingState): MeetingFile {
  const names = actorNames(vault);
  const step = (one: LeadStep) => ({ ...pickStep(one), actorName: names.get(one.actor) ?? null });
  const { id, head, status, closed, voided } = meeting;
  const { number, name = null, heldOn, place, chairedBy, minutesBy, attendees } = head;
  return {
    ...{ id, number, name, status, heldOn, place, chairedBy, minutesBy, attendees: [...attendees] },
    items: meeting.agenda.flatMap((item) => shownItem(vault, meeting, item, step) ?? []),
    closed: closed && step(closed),
    corrections: meeting.corrections.map((one) => ({ ...step(one), ...correctionOf(vault, one) })),
    voided: voided && { ...step(voided), reason: voided.reason },
    steps: meeting.steps.map(step),
    conflicts: meeting.conflicts.map((one) => ({ ...step(one), why: one.why })),
  };
}

function correctionOf({ ledger }: OpenVault, { lead, content }: MeetingAmendment) {
  const row = lead === null ? undefined : prepare(ledger.db)('SELECT number FROM lead WHERE id = ?').get(lead);
  const said = content.state === 'present' ? content.value : { what: null, reason: null };
  return { lead: (row as { number: string } | undefined)?.number ?? null, ...said };
}
