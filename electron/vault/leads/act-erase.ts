import type { EraseAction, LeadAction } from '../../../shared/domain/lead/actions.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { registerEnvelope } from '../envelopes/register.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { itemsOf } from '../items/find-item.ts';
import { correctionsAbout } from '../meetings/list.ts';
import { afterErasing, eraseInside, type Erasing } from './erasing.ts';

type RedirectAction = Extract<LeadAction, { action: 'redirect' }>;

/**
 * Erases the content of a lead on a signed order: sections, files and their keys, search entries, and the same of the items
 * of the letterbox behind it. Numbers, dates and the chain of signed steps stay. Older backups are destroyed by hand; they
 * are named in the answer.
 * @throws AppError LEAD_ERASED, LEAD_ACTION_INVALID
 */
export function erase(
  vault: OpenVault,
  lead: LeadState,
  action: EraseAction,
): { readonly event: string; readonly backups: readonly string[] } {
  const erasing = { ...erasingOf(vault, lead, action), reason: action.reason };
  const event = vault.ledger.write((writer) => {
    const [hash] = eraseInside(writer, erasing);
    if (hash === undefined) throw new AppError('LEAD_ERASED');
    return hash;
  });
  return { event, backups: afterErasing(vault, erasing) };
}

/**
 * 转为径送: what should never have been entered is erased on a signed order, and the envelope is entered in the register in
 * the same transaction. Neither names the other.
 * @throws AppError LEAD_ACTION_INVALID, LEAD_STEP_FORBIDDEN, ENVELOPE_INVALID
 */
export function redirect(
  vault: OpenVault,
  lead: LeadState,
  action: RedirectAction,
): { readonly event: string; readonly backups: readonly string[]; readonly envelope: string } {
  if (lead.sentSealed !== null) throw new AppError('LEAD_STEP_FORBIDDEN', { where: '已转为径送' });
  const erasing = erasingOf(vault, lead, action);
  const { receivedOn } = lead.head;
  const done = vault.ledger.write((writer) => {
    eraseInside(writer, erasing);
    const event = writer.append({ type: 'LeadSentSealed', stream: lead.id, sections: { head: erasing.order } });
    const { number } = registerEnvelope(writer, vault, { receivedOn, ...action.envelope });
    return { event, envelope: number };
  });
  return { ...done, backups: afterErasing(vault, erasing) };
}

function erasingOf(vault: OpenVault, lead: LeadState, action: EraseAction | RedirectAction): Erasing {
  const { documentNumber, orderedBy, orderedOn } = action;
  if (orderedOn > vault.rules().today) throw new AppError('LEAD_ACTION_INVALID', { where: '指令日期不能晚于今天' });
  return {
    streams: [lead.id, ...itemsOf(vault, lead.id).map(({ id }) => id)],
    passages: correctionsAbout(vault, lead.id),
    files: lead.evidence.flatMap(({ file }) => (file.state === 'present' ? [file.value.id] : [])),
    order: { documentNumber, orderedBy, orderedOn },
  };
}
