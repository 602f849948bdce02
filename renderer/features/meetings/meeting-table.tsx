import '../../ui/styles/tables.css';
import { Button } from 'antd';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { MEETING_STATUS_TERMS } from '../../../shared/rules/meeting-lists.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { dayText } from '../../ui/format.ts';
import { useToday } from '../../ui/today.ts';

/** The meetings, newest first. */
export function MeetingTable({ rows }: { readonly rows: readonly MeetingRow[] }) {
  return (
    <div className="meeting-scroll">
      <table className="list-table" aria-label="研判会议">
        <thead>
          <tr>
            {['编号', '日期', '名称', '主持人', '地点', '议程', '会议记录'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: MeetingRow }) {
  const { go } = useNavigation();
  const today = useToday();
  const { id, number, name, heldOn, chairedBy, place, items, done, status } = row;
  return (
    <tr>
      <th scope="row" className="meeting-number">
        <Button type="link" size="small" onClick={() => go({ page: 'meeting', meeting: id })}>
          {number}
        </Button>
      </th>
      <td>{dayText(heldOn, today)}</td>
      <td>{name}</td>
      <td>{chairedBy}</td>
      <td>{place}</td>
      <td>{`${String(items)}件，已记录${String(done)}件`}</td>
      <td>{MEETING_STATUS_TERMS[status]}</td>
    </tr>
  );
}
