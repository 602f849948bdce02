import { type FoldEvent, inOrder } from '../event/folded.ts';
import { foldCorrection } from '../lead/fold-correction.ts';
import { type Erased, erasedSections, foldErasure, partOf } from '../lead/fold-erasure.ts';
import { mapPart } from '../lead/fold-registration.ts';
import type { CodedSubject } from '../lead/fields.ts';
import type { LeadContent } from '../lead/sections.ts';
import { stepOf } from '../lead/step-of.ts';
import { withOfficeMissed } from '../office/missed.ts';
import type { ForwardedHead, ItemHead, SealedOrder } from './sections.ts';
import type { ItemOutcome, ItemState } from './state.ts';

type Fold = (state: ItemState, event: FoldEvent, erased: Erased) => ItemState | string;

/** The state right after receipt. An item that became a lead at once has no content of its own. */
function received(event: FoldEvent, erased: Erased): ItemState {
  const subjects = partOf<{ subjects: readonly CodedSubject[] }>(event, 'subjects', erased);
  return {
    id: event.stream,
    vault: event.vault,
    received: stepOf(event),
    head: event.sections['head'] as ItemHead,
    subjects: mapPart(subjects, (value) => value.subjects),
    content: partOf<LeadContent>(event, 'content', erased),
    reporter: partOf<true>(event, 'reporter', erased),
    corrections: [],
    outcome: null,
    detached: [],
    voided: null,
    missed: [],
    erased: null,
    steps: [stepOf(event)],
    conflicts: [],
    status: 'waiting',
  };
}

/** A step that ends the waiting. What its head states was checked when it was written or came in. */
function ending(make: (head: never) => Omit<ItemOutcome, keyof ReturnType<typeof stepOf>>): Fold {
  return (state, event) => {
    const head = event.sections['head'];
    if (head === undefined) return '办理内容不全';
    if (state.voided !== null) return '作废之后的办理';
    if (state.outcome !== null) return '已办理完毕之后的办理';
    return { ...state, outcome: { ...stepOf(event), ...make(head as never) } as ItemOutcome };
  };
}

/** 转为径送: whatever became of it before, unless a lead holds its content. */
function sentSealed(state: ItemState, event: FoldEvent): ItemState | string {
  const head = event.sections['head'] as SealedOrder | undefined;
  if (head === undefined) return '径送指令内容不全';
  const kind = state.outcome?.kind;
  if (kind === 'lead' || kind === 'sealed') return '已转为线索或径送之后的径送';
  return { ...state, outcome: { ...stepOf(event), kind: 'sealed', ...head } };
}

/** A repeat is taken apart again, or the lead that was made of the item was void. */
function detached(state: ItemState, event: FoldEvent): ItemState | string {
  const kind = state.outcome?.kind;
  if (state.voided !== null || (kind !== 'joined' && kind !== 'lead')) return '没有可以解除的关联';
  return {
    ...state,
    outcome: null,
    detached: [...state.detached, { ...stepOf(event), reason: reasonOf(event) }],
  };
}

function voided(state: ItemState, event: FoldEvent): ItemState | string {
  if (state.voided !== null) return '重复作废';
  return { ...state, voided: { ...stepOf(event), reason: reasonOf(event) } };
}

/** A date that passed is no step of anybody's; it stands in a log of its own. */
function missed(state: ItemState, event: FoldEvent): ItemState | string {
  const log = withOfficeMissed(state.missed, event);
  return typeof log === 'string' ? log : { ...state, missed: log };
}

const reasonOf = (event: FoldEvent): string | null =>
  (event.sections['reason'] as { readonly reason: string } | undefined)?.reason ?? null;

const FOLDS: Readonly<Record<string, Fold>> = {
  ItemReceived: () => '重复登记',
  ItemCorrected: foldCorrection,
  ItemBecameLead: ending(({ lead }: { lead: string }) => ({ kind: 'lead', lead })),
  ItemJoined: ending(({ lead }: { lead: string }) => ({ kind: 'joined', lead })),
  ItemForwarded: ending((head: ForwardedHead) => ({ kind: 'forwarded', ...head })),
  ItemReturned: ending((head: ForwardedHead) => ({ kind: 'returned', ...head })),
  ItemDetached: detached,
  ItemSentSealed: sentSealed,
  ItemVoided: voided,
  OfficeDateMissed: missed,
  SectionsErased: foldErasure,
};

/** Looking is no step; it stands in the audit trail. */
const QUIET = new Set(['ItemRead', 'ReporterOpened']);

/**
 * The state of one item from its events, whatever order they arrived in; `null` while its receipt is not there. What was
 * not allowed in the state it met is skipped and listed under `conflicts`.
 */
export function foldItem(events: readonly FoldEvent[]): ItemState | null {
  const ordered = inOrder(events);
  const first = ordered.findIndex((event) => event.type === 'ItemReceived' && event.sections['head'] !== undefined);
  const receipt = ordered[first];
  if (receipt === undefined) return null;
  const erased = erasedSections(ordered);
  let state = received(receipt, erased);
  for (const [index, event] of ordered.entries()) {
    if (index === first || QUIET.has(event.type)) continue;
    state = next(state, event, erased);
  }
  return { ...state, status: state.voided === null ? (state.outcome?.kind ?? 'waiting') : 'void' };
}

function next(state: ItemState, event: FoldEvent, erased: Erased): ItemState {
  const fold = FOLDS[event.type];
  const folded =
    event.vault !== state.vault ? '不是登记单位的记录' : fold === undefined ? state : fold(state, event, erased);
  if (typeof folded === 'string') {
    return { ...state, conflicts: [...state.conflicts, { ...stepOf(event), why: folded }] };
  }
  return event.type === 'OfficeDateMissed' ? folded : { ...folded, steps: [...folded.steps, stepOf(event)] };
}
