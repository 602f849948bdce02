import type { MeetingStatus } from '../../../shared/rules/meeting-lists.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findMeeting } from './list.ts';

/** What a step on a meeting left behind. */
export type Done = { readonly event: string; readonly number: string; readonly status: MeetingStatus };

/** The event of a step, with where the meeting stands after it. */
export function doneOn(vault: OpenVault, id: string, event: string): Done {
  const { head, status } = findMeeting(vault, id);
  return { event, number: head.number, status };
}
