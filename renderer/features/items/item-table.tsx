import { ColumnHeads } from '../../ui/column-heads.tsx';
import '../../ui/styles/tables.css';
import { Button } from 'antd';
import type { ItemRow } from '../../../shared/contract/items.ts';
import { ITEM_STATUS_TERMS } from '../../../shared/rules/item-status.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { DueTag } from '../../ui/due-tag.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { EverOverdue } from '../../ui/ever-overdue.tsx';
import { dayText } from '../../ui/format.ts';
import { useToday } from '../../ui/today.ts';

/** The letterbox, newest first; each number opens the item. */
export function ItemTable({ rows }: { readonly rows: readonly ItemRow[] }) {
  return (
    <div className="items-scroll">
      <table className="list-table" aria-label="来件">
        <ColumnHeads names={['来件编号', '收到', '方式', '类别或来源', '被反映人', '主要内容', '去向']} />
        <tbody>
          {rows.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item }: { readonly item: ItemRow }) {
  const { go } = useNavigation();
  const today = useToday();
  return (
    <tr>
      <th scope="row" className="items-number">
        <Button type="link" size="small" onClick={() => go({ page: 'item', item: item.id })}>
          {item.number}
        </Button>
      </th>
      <td>{dayText(item.receivedOn, today)}</td>
      <td>{item.channel}</td>
      <td>{item.letterClass === '' ? item.source : item.letterClass}</td>
      <td>{item.subjects}</td>
      <td className="items-excerpt">{item.excerpt}</td>
      <td>
        <strong>{ITEM_STATUS_TERMS[item.status]}</strong> {item.lead}
        <DueTag lead={item} today={today} />
        {item.deadline !== null && <ExplainedDate deadline={item.deadline} of={item.number} />}
        <EverOverdue missedDates={item.missedDates} />
      </td>
    </tr>
  );
}
