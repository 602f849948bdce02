import type { EnvelopeStatus } from '../../rules/envelope-lists.ts';
import { D02 } from '../../rules/clocks/office-clocks.ts';
import { businessDate } from '../clock.ts';
import { type FoldEvent, inOrder } from '../event/folded.ts';
import { type Period, periodOf } from '../clocks/period.ts';
import type { Rulebook } from '../clocks/rulebook.ts';
import type { LeadConflict, LeadStep } from '../lead/state.ts';
import { type OfficeMissed, withOfficeMissed } from '../office/missed.ts';
import { stepOf } from '../lead/step-of.ts';
import type { EnvelopeHead, EnvelopeReceipted, EnvelopeSent } from './sections.ts';

/** What an entry of the register 径送登记 is, folded from its events. */
export type EnvelopeState = {
  readonly id: string;
  readonly vault: string;
  readonly registered: LeadStep;
  readonly head: EnvelopeHead;
  readonly sent: (LeadStep & EnvelopeSent) | null;
  readonly receipted: (LeadStep & EnvelopeReceipted) | null;
  readonly voided: LeadStep | null;
  /** Its date, where it passed. */
  readonly missed: readonly OfficeMissed[];
  readonly steps: readonly LeadStep[];
  readonly conflicts: readonly LeadConflict[];
  readonly status: EnvelopeStatus;
};

type Fold = (state: EnvelopeState, event: FoldEvent) => EnvelopeState | string;

const FOLDS: Readonly<Record<string, Fold>> = {
  EnvelopeRegistered: () => '重复登记',
  EnvelopeSent: (state, event) => {
    const head = event.sections['head'] as EnvelopeSent | undefined;
    if (head === undefined || state.status !== 'received') return '不是待送出的件';
    return { ...state, sent: { ...stepOf(event), ...head }, status: 'sent' };
  },
  EnvelopeReceipted: (state, event) => {
    const head = event.sections['head'] as EnvelopeReceipted | undefined;
    if (head === undefined || state.status !== 'sent') return '不是已送出的件';
    return { ...state, receipted: { ...stepOf(event), ...head }, status: 'receipted' };
  },
  EnvelopeVoided: (state, event) =>
    state.status === 'void' ? '重复作废' : { ...state, voided: stepOf(event), status: 'void' },
  OfficeDateMissed: (state, event) => {
    const log = withOfficeMissed(state.missed, event);
    return typeof log === 'string' ? log : { ...state, missed: log };
  },
};

/** The state of one entry from its events, whatever order they arrived in; `null` while its registration is not there. */
export function foldEnvelope(events: readonly FoldEvent[]): EnvelopeState | null {
  const ordered = inOrder(events);
  const first = ordered.findIndex((one) => one.type === 'EnvelopeRegistered' && one.sections['head'] !== undefined);
  const registration = ordered[first];
  if (registration === undefined) return null;
  let state = registered(registration);
  for (const [index, event] of ordered.entries()) if (index !== first) state = next(state, event);
  return state;
}

function registered(event: FoldEvent): EnvelopeState {
  const { stream: id, vault } = event;
  const head = event.sections['head'] as EnvelopeHead;
  const step = stepOf(event);
  const nothing = { sent: null, receipted: null, voided: null, missed: [], conflicts: [] };
  return { id, vault, registered: step, head, ...nothing, steps: [step], status: 'received' };
}

function next(state: EnvelopeState, event: FoldEvent): EnvelopeState {
  const fold = FOLDS[event.type];
  const folded = event.vault !== state.vault ? '不是登记单位的记录' : fold === undefined ? state : fold(state, event);
  if (typeof folded === 'string') {
    return { ...state, conflicts: [...state.conflicts, { ...stepOf(event), why: folded }] };
  }
  // Nobody took a step when a date passed.
  return event.type === 'OfficeDateMissed' ? folded : { ...folded, steps: [...folded.steps, stepOf(event)] };
}

/** D02 of an entry: from receipt until it was sent up. */
export function envelopeDeadline({ head, sent, voided }: EnvelopeState, book: Rulebook): Period {
  const ended = sent?.sentOn ?? (voided === null ? null : businessDate(Date.parse(voided.at)));
  return periodOf(book, D02, { startedOn: head.receivedOn, endedOn: ended });
}
