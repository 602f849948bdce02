import { useState } from 'react';
import type { DutyPeriodRow, DutyRow } from '../../../shared/contract/rules.ts';
import { dutyPeriodText } from '../../../shared/domain/clocks/duties.ts';
import { isRecorded } from '../../../shared/rules/clocks/office-clocks.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { DueTag } from '../../ui/due-tag.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { fullDayText } from '../../ui/format.ts';
import { RightButton } from '../../ui/right-button.tsx';
import { useToday } from '../../ui/today.ts';
import { DutyDialog } from './duty-dialog.tsx';
import { basisText } from './words.ts';

/** 定期事项: what returns every month, quarter or year, whether it was done, and who said so. */
export function Duties({ duties }: { readonly duties: readonly DutyRow[] }) {
  const [recording, setRecording] = useState<DutyPeriodRow | null>(null);
  if (duties.length === 0) return null;
  return (
    <section className="card" aria-label="定期事项">
      <h2>定期事项</h2>
      <p className="quiet">
        专题会议按已签署的会议记录认定，用纸质记录的办理后登记；案卷归档按归档情况认定；其他事项办理后登记。
      </p>
      <div className="table-room rules-room">
        <table className="plain-table" aria-label="定期事项的办理情况">
          <ColumnHeads names={['事项', '期间', '最迟', '情况', '依据', '办理']} />
          <tbody>
            {duties.flatMap((duty) =>
              duty.periods.map((row) => (
                <Row key={`${row.code}/${row.period}`} {...{ duty, row }} onRecord={() => setRecording(row)} />
              )),
            )}
          </tbody>
        </table>
      </div>
      <MissedRounds duties={duties} />
      {recording !== null && <DutyDialog row={recording} onClose={() => setRecording(null)} />}
    </section>
  );
}

type RowProps = { readonly duty: DutyRow; readonly row: DutyPeriodRow; readonly onRecord: () => void };

function Row({ duty, row, onRecord }: RowProps) {
  const today = useToday();
  const { what, period, dueOn, done, shownBy } = row;
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{dutyPeriodText(period)}</td>
      <td>
        <ExplainedDate deadline={row} of={dutyPeriodText(period)} />
      </td>
      <td>{done === null ? <DueTag lead={{ dueOn }} today={today} /> : doneText(done)}</td>
      <td>{basisText(duty)}</td>
      <td>
        {done === null && isRecorded({ shownBy: shownBy ?? undefined }) && (
          <RightButton
            right="duties"
            size="small"
            aria-label={`登记${dutyPeriodText(period)}${what}`}
            onClick={onRecord}
          >
            登记
          </RightButton>
        )}
      </td>
    </tr>
  );
}

/** 超期记录: rounds of which the last day passed while nothing told that they were done; the log stays. */
function MissedRounds({ duties }: { readonly duties: readonly DutyRow[] }) {
  const lines = duties.flatMap(({ what, missed }) => missed.map((one) => ({ what, ...one })));
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>超期记录（{lines.length}项）</summary>
      <p className="quiet">到期时还没有办理记录的，在这里留存；以后补办、补登不影响这里的记录。</p>
      <ul>
        {lines.map((line) => (
          <li key={`${line.what} ${line.period}`}>
            {dutyPeriodText(line.period)}
            {line.what}：最迟{fullDayText(line.dueOn)}，{fullDayText(line.notedOn)}记入
          </li>
        ))}
      </ul>
    </details>
  );
}

function doneText({ doneOn, by, note }: NonNullable<DutyPeriodRow['done']>): string {
  const when = doneOn === null ? '已办' : `${fullDayText(doneOn)}已办`;
  return [when, ...(by === null ? [] : [`${by}登记`]), ...(note === '' ? [] : [note])].join('，');
}
