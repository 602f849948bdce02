import { Button } from 'antd';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { DeadlineList } from '../../ui/deadline-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Refused } from '../../ui/refused.tsx';
import { useToday } from '../../ui/today.ts';
import { Waiting } from '../../ui/waiting.tsx';

type Props = { readonly lead: string; readonly onClose: () => void };

/** 计算依据 of a line of the ledger: every date of the lead, without opening its file. */
export function Reckoning({ lead, onClose }: Props) {
  const today = useToday();
  const dates = useRead('ledger', ['dates', lead], (vault) => vault.leads.dates({ lead }));
  return (
    <Dialog
      title={`计算依据 ${dates.data?.number ?? ''}`}
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      {dates.isPending && <Waiting />}
      {dates.error !== null && <Refused refusal={refusalOf(dates.error)} />}
      {dates.data !== undefined && <DeadlineList deadlines={dates.data.deadlines} today={today} />}
    </Dialog>
  );
}
