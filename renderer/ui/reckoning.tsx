import { Button } from 'antd';
import type { LeadRow } from '../../shared/contract/lead-row.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { useRead } from '../base/query.ts';
import { refusalOf } from '../base/refusal.ts';
import { DeadlineList } from './deadline-list.tsx';
import { Dialog } from './dialog.tsx';
import { fullDayText } from './format.ts';
import { Refused } from './refused.tsx';
import { useToday } from './today.ts';
import { Waiting } from './waiting.tsx';

type Props = { readonly row: LeadRow; readonly onClose: () => void };

/** 计算依据 of a line in a list: every date of the lead, without opening its file. */
export function Reckoning({ row, onClose }: Props) {
  const { id: lead } = row;
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
      {dates.data !== undefined && <DeadlineList {...dates.data} today={today} />}
      {dates.data !== undefined && <FirstReceipt {...{ row, today }} deadlines={dates.data.deadlines} />}
    </Dialog>
  );
}

type FirstProps = Pick<Parameters<typeof DeadlineList>[0], 'deadlines' | 'today'> & Pick<Props, 'row'>;

/** That the opinion is late by the receipt that was recorded first, where a correction moved the period that runs. */
function FirstReceipt({ row, deadlines, today }: FirstProps) {
  const { opinionDueOn } = row;
  if (opinionDueOn === null || opinionDueOn >= today || deadlines.some(({ dueOn }) => dueOn === opinionDueOn))
    return null;
  const late = String(daysBetween(opinionDueOn, today));
  return (
    <p>
      收到日期更正过。按登记过的最早日期，处置意见最迟{fullDayText(opinionDueOn)}提出，已超期{late}天。
    </p>
  );
}
