import { useState } from 'react';
import type { ItemFile } from '../../../shared/contract/items.ts';
import type { ItemAction } from '../../../shared/domain/item/actions.ts';
import { ITEM_STATUS_TERMS } from '../../../shared/rules/item-status.ts';
import type { VaultClient } from '../../base/connect/connection.ts';
import { useChanged } from '../../base/query.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { useVault } from '../../base/session.tsx';
import { useNotices } from '../../ui/notices.ts';

type Acted = Awaited<ReturnType<VaultClient['items']['act']>>;

/** One signed step on an item, and what the vault said to it. */
export type Act = {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Signs the step; `null` when the vault refused. What was typed stays where it is in either case. */
  readonly act: (action: ItemAction) => Promise<Acted | null>;
};

/** Takes steps on an item; whatever shows it is read again. */
export function useAct(item: Pick<ItemFile, 'id' | 'number'>): Act {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = async (action: ItemAction) => {
    setIsBusy(true);
    setRefusal(null);
    try {
      const done = await vault.items.act({ item: item.id, action });
      const lead = done.lead === null ? '' : `，线索 ${done.lead}`;
      notices.done(`${item.number} 现在：${ITEM_STATUS_TERMS[done.status]}${lead}。`);
      changed('items', 'ledger', 'lead', 'desk', 'envelopes');
      return done;
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, refusal, act };
}
