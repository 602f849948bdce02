import { Checkbox } from 'antd';
import type { SealPlan } from '../../../../shared/contract/packages.ts';
import { LEAD_STATUS_TERMS, type LeadStatus } from '../../../../shared/rules/lead-status.ts';
import { bytesText } from '../../../ui/format.ts';
import { useVirtualRows } from '../../../ui/virtual-rows.ts';

type Props = {
  readonly leads: SealPlan['leads'];
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
};

/** The leads that go, each with what of it goes; a cross taken away leaves it out. Only what is seen is drawn. */
export function PlanTable({ leads, left, onLeave }: Props) {
  const { room, rows, before, after } = useVirtualRows(leads.length, 40);
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeave(next);
  };
  return (
    <div className="table-room" ref={room} tabIndex={0} role="region" aria-label="将报送的线索">
      <table className="plain-table" aria-rowcount={leads.length}>
        <thead>
          <tr>
            <th scope="col">报送</th>
            <th scope="col">线索编号</th>
            <th scope="col">被反映人</th>
            <th scope="col">当前环节</th>
            <th scope="col">密级</th>
            <th scope="col" className="number">
              新记录
            </th>
            <th scope="col" className="number">
              新材料
            </th>
            <th scope="col">不报送</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} />}
          {rows.map((index) => (
            <PlanRow key={leads[index]?.id} lead={leads[index]} left={left} onToggle={toggle} />
          ))}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly lead: SealPlan['leads'][number] | undefined;
  readonly left: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
};

function PlanRow({ lead, left, onToggle }: RowProps) {
  if (lead === undefined) return null;
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={`报送${lead.number}`}
          checked={!left.has(lead.id)}
          onChange={() => {
            onToggle(lead.id);
          }}
        />
      </td>
      <th scope="row">{lead.number}</th>
      <td>{lead.subjects}</td>
      <td>{LEAD_STATUS_TERMS[lead.status as LeadStatus]}</td>
      <td>{lead.classification}</td>
      <td className="number">{lead.events}条</td>
      <td className="number">
        {lead.files}件{lead.files > 0 && `，${bytesText(lead.bytes)}`}
      </td>
      <td>{lead.reporter ? '检举控告人信息' : ''}</td>
    </tr>
  );
}
