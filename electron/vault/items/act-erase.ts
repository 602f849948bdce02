import type { ItemAction } from '../../../shared/domain/item/actions.ts';
import type { EraseAction } from '../../../shared/domain/lead/actions.ts';
import type { ItemState } from '../../../shared/domain/item/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { registerEnvelope } from '../envelopes/register.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { afterErasing, eraseInside, type Erasing } from '../leads/erasing.ts';

type RedirectAction = Extract<ItemAction, { action: 'redirect' }>;

/**
 * Erases the content of an item on a signed order, as that of a lead.
 * @throws AppError ITEM_ERASED, ITEM_ACTION_INVALID
 */
export function eraseItem(
  vault: OpenVault,
  item: ItemState,
  action: EraseAction,
): { readonly event: string; readonly backups: readonly string[] } {
  if (item.outcome?.kind === 'lead') {
    throw new AppError('ITEM_STEP_FORBIDDEN', { where: '已转为线索，请在线索中按指令清除' });
  }
  const erasing = { ...erasingOf(vault, item, action), reason: action.reason };
  const event = vault.ledger.write((writer) => {
    const [hash] = eraseInside(writer, erasing);
    if (hash === undefined) throw new AppError('ITEM_ERASED');
    return hash;
  });
  return { event, backups: afterErasing(vault, erasing) };
}

/**
 * 转为径送: content erased, shell kept, the envelope entered in the register; neither names the other.
 * @throws AppError ITEM_ACTION_INVALID, ENVELOPE_INVALID
 */
export function redirectItem(
  vault: OpenVault,
  item: ItemState,
  action: RedirectAction,
): { readonly event: string; readonly envelope: string; readonly backups: readonly string[] } {
  const erasing = erasingOf(vault, item, action);
  const { receivedOn } = item.head;
  const done = vault.ledger.write((writer) => {
    eraseInside(writer, erasing);
    const event = writer.append({ type: 'ItemSentSealed', stream: item.id, sections: { head: erasing.order } });
    const { number } = registerEnvelope(writer, vault, { receivedOn, ...action.envelope });
    return { event, envelope: number };
  });
  return { ...done, backups: afterErasing(vault, erasing) };
}

function erasingOf(vault: OpenVault, item: ItemState, action: EraseAction | RedirectAction): Erasing {
  const { documentNumber, orderedBy, orderedOn } = action;
  if (orderedOn > vault.rules().today) throw new AppError('ITEM_ACTION_INVALID', { where: '指令日期不能晚于今天' });
  return { streams: [item.id], files: [], order: { documentNumber, orderedBy, orderedOn } };
}
