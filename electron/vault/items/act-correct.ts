import type { ItemState } from '../../../shared/domain/item/state.ts';
import type { LeadChanges } from '../../../shared/domain/lead/actions.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { correctionOf } from '../leads/act-correct.ts';

/** 更正 of an item: as of a lead. */
export async function correctItem(
  vault: OpenVault,
  item: ItemState,
  changes: LeadChanges,
  reason: string,
): Promise<string> {
  if (item.content.state !== 'present') throw new AppError('ITEM_ERASED');
  const sections = await correctionOf(vault, item, changes, item.reporter.state === 'present');
  if (sections === null) throw new AppError('ITEM_ACTION_INVALID', { where: '更正内容与现有内容相同' });
  return vault.ledger.write((writer) =>
    writer.append({ type: 'ItemCorrected', stream: item.id, sections: { ...sections, reason: { reason } } }),
  );
}
