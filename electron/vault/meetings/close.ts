import type { MeetingCorrectInput } from '../../../shared/domain/meeting/actions.ts';
import { assertClosable, assertCorrectable, assertVoidable } from '../../../shared/domain/meeting/rules.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findLead } from '../leads/find-lead.ts';
import { type Done, doneOn } from './done.ts';
import { findMeeting } from './list.ts';

/**
 * Signs the record of a meeting: nothing of it changes afterwards.
 * @throws AppError MEETING_NOT_FOUND, MEETING_STEP_FORBIDDEN
 */
export function closeMeeting(vault: OpenVault, name: string): Done {
  const meeting = findMeeting(vault, name);
  assertClosable(meeting, vault.rules().today);
  const head = { entries: meeting.entries.map(({ event }) => event) };
  return doneOn(
    vault,
    meeting.id,
    vault.ledger.write((writer) => writer.append({ type: 'MeetingClosed', stream: meeting.id, sections: { head } })),
  );
}

/**
 * Puts a correction beside a signed record.
 * @throws AppError MEETING_NOT_FOUND, MEETING_STEP_FORBIDDEN, LEAD_NOT_FOUND
 */
export function correctMeeting(vault: OpenVault, name: string, { lead, ...content }: MeetingCorrectInput): Done {
  const meeting = findMeeting(vault, name);
  const about = lead === undefined ? undefined : findLead(vault.ledger.db, lead).id;
  assertCorrectable(meeting, about);
  const sections = { head: about === undefined ? {} : { lead: about }, content };
  return doneOn(
    vault,
    meeting.id,
    vault.ledger.write((writer) => writer.append({ type: 'MeetingCorrected', stream: meeting.id, sections })),
  );
}

/**
 * Voids a meeting that decided nothing; its number stays.
 * @throws AppError MEETING_NOT_FOUND, MEETING_STEP_FORBIDDEN
 */
export function voidMeeting(vault: OpenVault, name: string, reason: string): Done {
  const meeting = findMeeting(vault, name);
  assertVoidable(meeting);
  const sections = { reason: { reason } };
  return doneOn(
    vault,
    meeting.id,
    vault.ledger.write((writer) => writer.append({ type: 'MeetingVoided', stream: meeting.id, sections })),
  );
}
