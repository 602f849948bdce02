import type { MeetingItemState, MeetingStatus } from '../../rules/meeting-lists.ts';
import type { LeadConflict, LeadStep, Part } from '../lead/state.ts';
import type { AgendaItem, MeetingCalled, MeetingCorrection, MeetingItem } from './sections.ts';

/** What was recorded of an item, and by which signed step. */
export type MeetingEntry = LeadStep & { readonly said: MeetingItem };

/** An entry beside the signed record: which lead it is about, and what it says. */
export type MeetingAmendment = LeadStep & { readonly lead: string | null; readonly content: Part<MeetingCorrection> };

/** A 线索处置专题会议, folded from its events. `head` is as it was last changed. */
export type MeetingState = {
  readonly id: string;
  readonly vault: string;
  readonly called: LeadStep;
  readonly head: Omit<MeetingCalled, 'agenda'>;
  readonly agenda: readonly AgendaItem[];
  readonly entries: readonly MeetingEntry[];
  readonly closed: LeadStep | null;
  readonly corrections: readonly MeetingAmendment[];
  readonly voided: (LeadStep & { readonly reason: string | null }) | null;
  readonly steps: readonly LeadStep[];
  readonly conflicts: readonly LeadConflict[];
  readonly status: MeetingStatus;
};

/** The entries on one item of the agenda, in their order. A study may follow a deferral, and several are of several subjects. */
export function entriesOf({ entries }: MeetingState, { lead, matter }: AgendaItem): readonly MeetingEntry[] {
  return entries.filter(({ said }) => said.lead === lead && (said.outcome === 'noted') === (matter === 'note'));
}

/** Where an item of the agenda stands: a study counts more than a deferral before or after it. */
export function itemState(meeting: MeetingState, item: AgendaItem): MeetingItemState {
  const outcomes = entriesOf(meeting, item).map(({ said }) => said.outcome);
  if (outcomes.includes('studied')) return 'studied';
  return outcomes.at(-1) ?? 'open';
}

/** What a meeting is called in the file of a lead: its name, where it has one, and its number. */
export function meetingWord({ name, number }: Pick<MeetingCalled, 'name' | 'number'>): string {
  return name === undefined ? number : `${name}（${number}）`;
}
