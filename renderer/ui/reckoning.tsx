import { Button } from 'antd';
import { useRead } from '../base/query.ts';
import { refusalOf } from '../base/refusal.ts';
import { DeadlineList } from './deadline-list.tsx';
import { Dialog } from './dialog.tsx';
import { Refused } from './refused.tsx';
import { useToday } from './today.ts';
import { Waiting } from './waiting.tsx';

type Props = { readonly lead: string; readonly onClose: () => void };

/** 计算依据 of a line in a list: every date of the lead, without opening its file. */
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
