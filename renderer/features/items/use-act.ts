import type { ItemFile } from '../../../shared/contract/items.ts';
import type { ItemAction } from '../../../shared/domain/item/actions.ts';
import { ITEM_STATUS_TERMS } from '../../../shared/rules/item-status.ts';
import type { VaultClient } from '../../base/connect/connection.ts';
import { type Acts, useActs } from '../../ui/use-acts.ts';

type Acted = Awaited<ReturnType<VaultClient['items']['act']>>;

/** One signed step on an item, and what the vault said to it. */
export type Act = Omit<Acts, 'act'> & {
  /** Signs the step; `null` when the vault refused. What was typed stays where it is in either case. */
  readonly act: (action: ItemAction) => Promise<Acted | null>;
};

/** Takes steps on an item; whatever shows it is read again. */
export function useAct({ id, number }: Pick<ItemFile, 'id' | 'number'>): Act {
  const { act, ...said } = useActs('items', 'ledger', 'lead', 'desk', 'envelopes');
  const told = ({ status, lead }: Acted) =>
    `${number} 现在：${ITEM_STATUS_TERMS[status]}${lead === null ? '' : `，线索 ${lead}`}。`;
  return { ...said, act: (action) => act((vault) => vault.items.act({ item: id, action }), told) };
}
