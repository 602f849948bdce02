import type { ReactNode } from 'react';
import type { PackageRow } from '../../../shared/contract/packages.ts';
import { daysBetween } from '../../../shared/domain/days.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import { PACKAGE_STATE_TERMS, sequenceText } from '../../../shared/rules/package-state.ts';
import { bytesText, minuteText } from '../../ui/format.ts';
import { useToday } from '../../ui/today.ts';
import { Findings } from './findings.tsx';

type Props = {
  readonly label: string;
  readonly rows: readonly PackageRow[];
  readonly actions?: (row: PackageRow) => ReactNode;
};

/** Packages with number, counterpart, state and content; what is to be looked into stands below its package. */
export function PackageTable({ label, rows, actions }: Props) {
  return (
    <div className="table-wide" role="region" aria-label={label} tabIndex={0}>
      <table className="plain-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">封装时间</th>
            <th scope="col" className="number">
              线索
            </th>
            <th scope="col" className="number">
              材料
            </th>
            <th scope="col" className="number">
              材料大小
            </th>
            {actions !== undefined && <th scope="col">办理</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} actions={actions?.(row)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, actions }: { readonly row: PackageRow; readonly actions?: ReactNode }) {
  return (
    <tr>
      <th scope="row">第{sequenceText(row.sequence)}号</th>
      <td>{row.counterpartName}</td>
      <td>
        <State row={row} />
        <Findings row={row} />
      </td>
      <td>{minuteText(row.sealedAt)}</td>
      <td className="number">{row.leads}件</td>
      <td className="number">{row.files}件</td>
      <td className="number">{bytesText(row.bytes)}</td>
      {actions !== undefined && <td>{actions}</td>}
    </tr>
  );
}

const WAITING: readonly string[] = ['sealed', 'sent', 'delivered'];

/** The state; while no receipt has come, since when. */
function State({ row }: { readonly row: PackageRow }) {
  const today = useToday();
  const term = PACKAGE_STATE_TERMS[row.state];
  if (row.direction === 'in') return <>{minuteText(row.receiptAt ?? row.sealedAt)} 入库</>;
  if (row.receiptAt !== null) return <>{`${term} ${minuteText(row.receiptAt)}`}</>;
  const days = daysBetween(businessDate(Date.parse(row.sealedAt)), today);
  return <>{WAITING.includes(row.state) && days > 0 ? `${term}，已发出${String(days)}天，尚未收到回执` : term}</>;
}
