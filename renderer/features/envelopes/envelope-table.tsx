import { ColumnHeads } from '../../ui/column-heads.tsx';
import '../../ui/styles/tables.css';
import type { ReactNode } from 'react';
import type { Envelope } from '../../../shared/contract/envelopes.ts';
import { ENVELOPE_STATUS_TERMS } from '../../../shared/rules/envelope-lists.ts';
import { DueTag } from '../../ui/due-tag.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { EverOverdue } from '../../ui/ever-overdue.tsx';
import { dayText } from '../../ui/format.ts';
import { useToday } from '../../ui/today.ts';

type Props = { readonly rows: readonly Envelope[]; readonly actions: (entry: Envelope) => ReactNode };

/** The register, newest first. */
export function EnvelopeTable({ rows, actions }: Props) {
  return (
    <div className="envelope-scroll">
      <table className="list-table" aria-label="径送登记">
        <ColumnHeads names={['编号', '收到', '件数、封装', '经手人', '送达单位', '时限', '送出与回执', '办理']} />
        <tbody>
          {rows.map((entry) => (
            <Row key={entry.id} entry={entry} actions={actions(entry)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry, actions }: { readonly entry: Envelope; readonly actions: ReactNode }) {
  const today = useToday();
  const { pieces, pages, sealing, firstHand, secondHand, destination } = entry;
  return (
    <tr>
      <th scope="row" className="envelope-number">
        {entry.number}
      </th>
      <td>{dayText(entry.receivedOn, today)}</td>
      <td>
        {`${String(pieces)}件${pages === null ? '' : `${String(pages)}页`}`}，{sealing}
      </td>
      <td>
        {firstHand}、{secondHand}
      </td>
      <td>{destination}</td>
      <td>
        <Due entry={entry} today={today} />
      </td>
      <td>
        <Course entry={entry} today={today} />
      </td>
      <td>{actions}</td>
    </tr>
  );
}

function Due({ entry, today }: { readonly entry: Envelope; readonly today: string }) {
  const { deadline, status, missedDates } = entry;
  if (status === 'void') return <EverOverdue missedDates={missedDates} />;
  return (
    <>
      {deadline.state === 'running' && <DueTag lead={{ dueOn: deadline.dueOn }} today={today} />}
      {deadline.state === 'ended' && deadline.overdueDays !== null && (
        <span className="due due-overdue">超期{deadline.overdueDays}天送出</span>
      )}{' '}
      <ExplainedDate deadline={deadline} />
      <EverOverdue missedDates={missedDates} />
    </>
  );
}

function Course({ entry, today }: { readonly entry: Envelope; readonly today: string }) {
  const { status, sentOn, carriage, carrier, receiptNumber, receiptOn } = entry;
  return (
    <>
      <strong>{ENVELOPE_STATUS_TERMS[status]}</strong>
      {sentOn !== null && (
        <div>
          {dayText(sentOn, today)}送出，{carriage}，{carrier}
        </div>
      )}
      {receiptOn !== null && (
        <div>
          {dayText(receiptOn, today)}回执 {receiptNumber}
        </div>
      )}
    </>
  );
}
