import type { z } from 'zod';
import type { FoldEvent } from '../event/folded.ts';
import { withCompletion, withPaperDisposal } from '../course/fold.ts';
import type { SealedOrder } from '../item/sections.ts';
import { stepOf } from './step-of.ts';
import { type Erased, partOf } from './fold-erasure.ts';
import { isSameDate } from './missed.ts';
import type { completedHead, DateMissed, DisposalHead, EvidenceFile } from './sections.ts';
import type { LeadState } from './state.ts';

const noteOf = (event: FoldEvent): string | null =>
  (event.sections['note'] as { readonly note: string } | undefined)?.note ?? null;

/** 作废: the number stays, with the reason. */
function voided(state: LeadState, event: FoldEvent): LeadState | string {
  if (state.voided !== null) return '重复作废';
  const reason = event.sections['reason'] as { readonly reason: string } | undefined;
  return { ...state, voided: { ...stepOf(event), reason: reason?.reason ?? null } };
}

/** 补录: the real state of an imported row. */
function completed(state: LeadState, event: FoldEvent): LeadState | string {
  if (state.voided !== null) return '作废之后的补录';
  const head = event.sections['head'] as z.infer<typeof completedHead> | undefined;
  if (head === undefined) return '补录内容不全';
  if (state.head.imported === undefined) return '不是导入的线索';
  const { state: confirmed, closedOn = null } = head;
  const course = withCompletion(state.course, confirmed);
  return { ...state, course, completed: { ...stepOf(event), state: confirmed, closedOn, note: noteOf(event) } };
}

/** A disposal decided on paper; several rounds are kept, the latest counts. */
function disposed(state: LeadState, event: FoldEvent): LeadState | string {
  if (state.voided !== null) return '作废之后的处置';
  const head = event.sections['head'] as DisposalHead | undefined;
  if (head === undefined) return '处置内容不全';
  const disposals = [...state.disposals, { ...stepOf(event), ...head, note: noteOf(event) }];
  return { ...state, disposals, course: withPaperDisposal(state.course, head.mode) };
}

/** A file was added. */
function evidence(state: LeadState, event: FoldEvent, erased: Erased): LeadState | string {
  const file = partOf<EvidenceFile>(event, 'file', erased);
  const isKnown = (id: string) =>
    state.evidence.some((one) => one.file.state === 'present' && one.file.value.id === id);
  if (file.state === 'present' && isKnown(file.value.id)) return '材料重复';
  return { ...state, evidence: [...state.evidence, { ...stepOf(event), file }] };
}

/** 转为径送: what it held goes as a sealed envelope, and nothing more is done here. */
function sentSealed(state: LeadState, event: FoldEvent): LeadState | string {
  const head = event.sections['head'] as SealedOrder | undefined;
  if (head === undefined) return '径送指令内容不全';
  if (state.sentSealed !== null) return '重复转为径送';
  return { ...state, sentSealed: { ...stepOf(event), ...head } };
}

/** A date that passed. Two copies of a vault may each note it; once is enough, and the first stands. */
function missed(state: LeadState, event: FoldEvent): LeadState | string {
  const head = event.sections['head'] as DateMissed | undefined;
  if (head === undefined) return '超期记录内容不全';
  if (state.missed.some((known) => isSameDate(known, head))) return state;
  return { ...state, missed: [...state.missed, { ...stepOf(event), ...head }] };
}

/** The folds of the plain steps of a lead. */
export const foldStep = { missed, voided, completed, disposed, evidence, sentSealed } as const;
