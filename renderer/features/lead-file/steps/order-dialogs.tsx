import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { RedirectAction } from '../../../../shared/domain/item/redirect.ts';
import type { EraseAction } from '../../../../shared/domain/lead/actions.ts';
import { useActs } from '../../../ui/use-acts.ts';
import { RedirectDialog } from '../../envelopes/redirect-dialog.tsx';
import { EraseDialog } from '../../erasing/erase-dialog.tsx';

type Props = { readonly lead: LeadFile; readonly onClose: () => void };

/** 转为径送 of a lead that should never have been entered. */
export function RedirectLead({ lead, onClose }: Props) {
  const { onOrder, ...asked } = useOrder(lead);
  return <RedirectDialog {...asked} onRedirect={onOrder} onClose={onClose} />;
}

/** 按指令清除 of a lead. */
export function EraseLead({ lead, onClose }: Props) {
  const { onOrder, ...asked } = useOrder(lead);
  return <EraseDialog {...asked} onErase={onOrder} onClose={onClose} />;
}

/** Carries out an order on a lead; what came of it is told by the dialog itself. */
function useOrder({ id, number }: LeadFile) {
  const { act, ...said } = useActs('lead', 'ledger', 'desk', 'packages', 'items', 'envelopes', 'meetings');
  const onOrder = (action: RedirectAction | EraseAction) =>
    act(
      (vault) => vault.leads.act({ lead: id, action }),
      () => null,
    );
  return { ...said, number, of: { lead: id }, onOrder };
}
