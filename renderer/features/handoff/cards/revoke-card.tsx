import type { CardSummary } from '../../../../shared/contract/packages.ts';
import { useChanged } from '../../../base/query.ts';
import { useVault } from '../../../base/session.tsx';
import { useNotices } from '../../../ui/notices.ts';
import { ReasonDialog } from '../reason-dialog.tsx';

/** Puts a counterpart's card out of use. */
export function RevokeCard({ card, onClose }: { readonly card: CardSummary; readonly onClose: () => void }) {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const revoke = async (reason: string) => {
    await vault.cards.revoke({ fingerprint: card.fingerprintHex, reason });
    changed('cards');
    notices.done(`已停用${card.name}的名片。`);
  };
  return (
    <ReasonDialog title="停用名片" action="停用" onReason={revoke} onClose={onClose}>
      <p>
        停用后，不再向{card.name}（{card.code}
        ）封装，也不再接收其密封包。此操作不能撤销；换发新名片后重新登记即可恢复往来。
      </p>
    </ReasonDialog>
  );
}
