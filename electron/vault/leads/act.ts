import type { ShownAdvice } from '../../../shared/contract/advice.ts';
import type { CourseAction } from '../../../shared/domain/course/action.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import type { EventType } from '../../../shared/domain/event/event-types.ts';
import { stepOfAction } from '../../../shared/domain/course/steps.ts';
import { correctStep } from '../../../shared/domain/course/steps/correct-step.ts';
import { isEarlierDisposal } from '../../../shared/domain/lead/earlier-disposal.ts';
import { DISPOSAL_DETAILS } from '../../../shared/rules/code-lists.ts';
import type { LeadStatus } from '../../../shared/rules/lead-status.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import { advisedOn, takeStep, type Taking } from './act-course.ts';
import { correct } from './act-correct.ts';
import { erase, redirect } from './act-erase.ts';
import { findLead } from './find-lead.ts';
import { shownAdvice } from './show-advice.ts';
import { leadState } from './show-lead.ts';

/** What a step left behind. `backups` names those that still hold what an erasing order destroyed. */
export type Acted = {
  readonly status: LeadStatus;
  readonly event: string;
  readonly backups: readonly string[];
  /** The entry of the register 径送登记 that a lead was turned into. */
  readonly envelope: string | null;
};

/**
 * One step of the workflow on a lead of this vault.
 * @throws AppError LEAD_NOT_FOUND, LEAD_STEP_FORBIDDEN, LEAD_VOID, LEAD_ERASED, LEAD_ACTION_INVALID and, for a
 * correction, the refusals of registration
 */
export async function actOnLead(
  vault: OpenVault,
  name: string,
  action: LeadAction,
  taking: Taking = {},
): Promise<Acted> {
  const { id } = findLead(vault.ledger.db, name);
  const lead = leadState(vault, id);
  assertWorkedOn(vault, lead, action.action);
  const { event, backups, envelope = null } = await record(vault, lead, action, taking);
  return { status: leadState(vault, id).status, event, backups, envelope };
}

/** What would be advised of a step; nothing of one that is no step of the course. */
export function adviceOnAction(vault: OpenVault, name: string, action: LeadAction): readonly ShownAdvice[] {
  const step = stepOfAction(action.action);
  if (step === undefined) return [];
  const lead = leadState(vault, findLead(vault.ledger.db, name).id);
  return advisedOn(vault, lead, step, action as CourseAction).map((one) => shownAdvice(lead, one));
}

/**
 * Refuses work on a lead of another vault, on a void or archived one, and on one of which only the shell is left; orders go on.
 * @throws AppError LEAD_STEP_FORBIDDEN, LEAD_VOID, GUARD_ARCHIVED
 */
export function assertWorkedOn(vault: OpenVault, lead: LeadState, action?: LeadAction['action']): void {
  if (lead.vault !== vault.session.vaultId) {
    throw new AppError('LEAD_STEP_FORBIDDEN', { where: '这件线索由报送单位办理' });
  }
  const isOrder = action === 'erase' || action === 'redirect';
  if (lead.voided !== null && !isOrder) throw new AppError('LEAD_VOID');
  // The guard of a correction knows that only the entry of the archive itself is still put right.
  if (lead.course.archived !== null && !isOrder && action !== correctStep.action) throw new AppError('GUARD_ARCHIVED');
  if (lead.sentSealed !== null && !isOrder && action !== 'void') {
    throw new AppError('LEAD_STEP_FORBIDDEN', { where: '已按指令转为径送，只保留编号和日期' });
  }
}

type Recorded = { readonly event: string; readonly backups: readonly string[]; readonly envelope?: string };

async function record(vault: OpenVault, lead: LeadState, action: LeadAction, taking: Taking): Promise<Recorded> {
  switch (action.action) {
    case 'correct':
      return { event: await correct(vault, lead, action.changes, action.reason), backups: [] };
    case 'void':
      return append(vault, { type: 'LeadVoided', stream: lead.id, sections: { reason: { reason: action.reason } } });
    case 'dispose':
      return append(vault, disposal(vault, lead, action));
    case 'complete':
      return append(vault, completion(lead, action));
    case 'erase':
      return erase(vault, lead, action);
    case 'redirect':
      return redirect(vault, lead, action);
    default: {
      const step = stepOfAction(action.action);
      if (step === undefined) throw new AppError('LEAD_ACTION_INVALID', { where: '没有这一办理事项' });
      return { event: takeStep(vault, lead, step, action, taking), backups: [] };
    }
  }
}

function append<Type extends EventType>(vault: OpenVault, event: NewEvent<Type>): Recorded {
  return { event: vault.ledger.write((writer) => writer.append(event)), backups: [] };
}

/**
 * A disposal decided on paper before this vault was there to record its course (监督执纪工作规则第二十一条). What is
 * decided since goes its way: study, request, approval.
 * @throws AppError LEAD_ACTION_INVALID, DISPOSAL_NOT_EARLIER
 */
function disposal(
  vault: OpenVault,
  lead: LeadState,
  action: Extract<LeadAction, { action: 'dispose' }>,
): NewEvent<'DisposalRecorded'> {
  const { action: _, note, ...head } = action;
  if (head.detail !== undefined && !DISPOSAL_DETAILS[head.mode].includes(head.detail)) {
    throw new AppError('LEAD_ACTION_INVALID', { where: '处置方式的二级不属于所选一级' });
  }
  if (head.decidedOn < lead.head.receivedOn || head.decidedOn > vault.rules().today) {
    throw new AppError('LEAD_ACTION_INVALID', { where: '决定日期应在收到日期与今天之间' });
  }
  if (!isEarlierDisposal(lead.head.imported !== undefined, head.decidedOn, vault.createdOn)) {
    throw new AppError('DISPOSAL_NOT_EARLIER', { day: vault.createdOn });
  }
  return {
    type: 'DisposalRecorded',
    stream: lead.id,
    sections: { head: { ...head, decidedAs: 'paper' }, ...(note === undefined ? {} : { note: { note } }) },
  };
}

function completion(lead: LeadState, action: Extract<LeadAction, { action: 'complete' }>): NewEvent<'LeadCompleted'> {
  if (lead.head.imported === undefined) {
    throw new AppError('LEAD_STEP_FORBIDDEN', { where: '只有导入的线索需要补录' });
  }
  const { state, closedOn, note } = action;
  if (closedOn !== undefined && (state === 'open' || closedOn < lead.head.receivedOn)) {
    throw new AppError('LEAD_ACTION_INVALID', { where: '办结日期不符' });
  }
  return {
    type: 'LeadCompleted',
    stream: lead.id,
    sections: { head: { state, closedOn }, ...(note === undefined ? {} : { note: { note } }) },
  };
}
