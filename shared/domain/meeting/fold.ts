import type { z } from 'zod';
import { type FoldEvent, inOrder } from '../event/folded.ts';
import { type Erased, erasedSections, partOf } from '../lead/fold-erasure.ts';
import { stepOf } from '../lead/step-of.ts';
import type {
  AgendaItem,
  MeetingCalled,
  meetingClosed,
  meetingCorrected,
  MeetingItem,
  MeetingParticulars,
} from './sections.ts';
import { entriesOf, type MeetingState } from './state.ts';

type Fold = (state: MeetingState, event: FoldEvent, erased: Erased) => MeetingState | string;

const INCOMPLETE = '记录内容不全';
const SIGNED = '会议记录签署之后的改动';

/** A step on a record that is still written. */
function whileOpen(make: (state: MeetingState, head: never, event: FoldEvent) => MeetingState | string): Fold {
  return (state, event) => {
    const head = event.sections['head'];
    if (head === undefined) return INCOMPLETE;
    return state.status === 'open' ? make(state, head as never, event) : SIGNED;
  };
}

const FOLDS: Readonly<Record<string, Fold>> = {
  MeetingCalled: () => '重复登记',
  MeetingChanged: whileOpen((state, { name, ...head }: MeetingParticulars) => {
    const { name: _, ...before } = state.head;
    return { ...state, head: { ...before, ...head, ...(name === undefined ? {} : { name }) } };
  }),
  MeetingAgendaChanged: whileOpen((state, { agenda }: { readonly agenda: readonly AgendaItem[] }) => {
    const next = { ...state, agenda };
    const kept = agenda.reduce((count, item) => count + entriesOf(state, item).length, 0);
    return kept === state.entries.length ? next : '已记录的议题不能移出议程';
  }),
  MeetingItemRecorded: whileOpen((state, said: MeetingItem, event) => {
    const matter = said.outcome === 'noted' ? 'note' : 'study';
    const isThere = state.agenda.some((item) => item.lead === said.lead && item.matter === matter);
    return isThere ? { ...state, entries: [...state.entries, { ...stepOf(event), said }] } : '不在议程内';
  }),
  MeetingClosed: whileOpen((state, { entries }: z.infer<typeof meetingClosed>, event) => {
    const signed = state.entries.map((entry) => entry.event);
    if (signed.join() !== entries.join()) return '签署的内容与记录不一致';
    return { ...state, closed: stepOf(event), status: 'closed' };
  }),
  MeetingCorrected: (state, event, erased) => {
    const head = event.sections['head'] as z.infer<typeof meetingCorrected> | undefined;
    if (head === undefined) return INCOMPLETE;
    if (state.status !== 'closed') return '会议记录没有签署，不需要更正';
    const correction = { ...stepOf(event), lead: head.lead ?? null, content: partOf<never>(event, 'content', erased) };
    return { ...state, corrections: [...state.corrections, correction] };
  },
  MeetingVoided: (state, event) => {
    if (state.voided !== null) return '重复作废';
    const reason = (event.sections['reason'] as { readonly reason: string } | undefined)?.reason ?? null;
    return { ...state, voided: { ...stepOf(event), reason }, status: 'void' };
  },
};

/** Looking at it, on a screen or on paper, and an order about a lead are no steps of a meeting. */
const QUIET = new Set(['MeetingRead', 'DocumentPrinted', 'SectionsErased']);

/**
 * The state of one meeting from its events, whatever order they arrived in; `null` while its calling is not there. What
 * was not allowed in the state it met is skipped and listed under `conflicts`.
 */
export function foldMeeting(events: readonly FoldEvent[]): MeetingState | null {
  const ordered = inOrder(events);
  const first = ordered.findIndex((event) => event.type === 'MeetingCalled' && event.sections['head'] !== undefined);
  const calling = ordered[first];
  if (calling === undefined) return null;
  const erased = erasedSections(ordered);
  let state = called(calling);
  for (const [index, event] of ordered.entries()) {
    if (index !== first && !QUIET.has(event.type)) state = next(state, event, erased);
  }
  return state;
}

function called(event: FoldEvent): MeetingState {
  const { agenda, ...head } = event.sections['head'] as MeetingCalled;
  const step = stepOf(event);
  const nothing = { entries: [], closed: null, corrections: [], voided: null, conflicts: [] };
  return {
    id: event.stream,
    vault: event.vault,
    called: step,
    head,
    agenda,
    ...nothing,
    steps: [step],
    status: 'open',
  };
}

function next(state: MeetingState, event: FoldEvent, erased: Erased): MeetingState {
  const fold = FOLDS[event.type];
  const folded =
    event.vault !== state.vault ? '不是登记单位的记录' : fold === undefined ? state : fold(state, event, erased);
  if (typeof folded === 'string') {
    return { ...state, conflicts: [...state.conflicts, { ...stepOf(event), why: folded }] };
  }
  return { ...folded, steps: [...folded.steps, stepOf(event)] };
}
