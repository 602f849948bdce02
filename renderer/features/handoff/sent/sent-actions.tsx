import { Button } from 'antd';
import { useState } from 'react';
import type { PackageRow } from '../../../../shared/contract/packages.ts';
import { sequenceText } from '../../../../shared/rules/package-state.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { useChanged } from '../../../base/query.ts';
import { useVault } from '../../../base/session.tsx';
import { RightButton } from '../../../ui/right-button.tsx';
import { usePrint } from '../../prints/print.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { Delivered } from './delivered.tsx';

/** What can be done about a package that is under way: paper, its delivery, or a new one in its place. */
export function SentActions({ row }: { readonly row: PackageRow }) {
  const [asking, setAsking] = useState<'delivered' | 'void' | null>(null);
  const { handover } = usePrint();
  const { go } = useNavigation();
  const vault = useVault();
  const changed = useChanged();
  const number = sequenceText(row.sequence);
  const isWaiting = row.state === 'sealed' || row.state === 'sent' || row.state === 'delivered';
  const close = () => setAsking(null);
  const voidAndAgain = async (reason: string) => {
    await vault.packages.void({ to: row.counterpart, sequence: row.sequence, reason });
    changed('packages', 'desk', 'ledger');
    go({ page: 'seal', to: row.counterpart });
  };
  return (
    <div className="walk-buttons walk-buttons-in-row">
      {row.state !== 'void' && (
        <Button size="small" aria-label={`打印交接单：第${number}号`} onClick={() => handover(row.id, row.sequence)}>
          打印交接单
        </Button>
      )}
      {row.state === 'sent' && (
        <RightButton
          right="handoff"
          size="small"
          aria-label={`登记送达：第${number}号`}
          onClick={() => setAsking('delivered')}
        >
          登记送达
        </RightButton>
      )}
      {isWaiting && (
        <RightButton
          right="handoff"
          size="small"
          aria-label={`作废并重新报送：第${number}号`}
          onClick={() => setAsking('void')}
        >
          作废并重新报送
        </RightButton>
      )}
      {asking === 'delivered' && <Delivered row={row} onClose={close} />}
      {asking === 'void' && (
        <ReasonDialog title={`作废第${number}号密封包`} action="作废并重新报送" onReason={voidAndAgain} onClose={close}>
          <p>介质遗失或损坏时使用。作废后序号保留，下一个密封包会告知对方为何缺号，其中的内容重新报送。</p>
        </ReasonDialog>
      )}
    </div>
  );
}
