import { useState } from 'react';
import type { HolidayRow, RulesShown } from '../../../shared/contract/rules.ts';
import { blockText, dayOfYearText } from '../../../shared/domain/clocks/rule-words.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { fullDayText } from '../../ui/format.ts';
import { RightButton } from '../../ui/right-button.tsx';
import { HolidayDialog } from './holiday-dialog.tsx';
import { setText } from './words.ts';

/** 节假日: each year as its notice has it, and from where it is known. */
export function Holidays({ rules: { holidays, missing } }: { readonly rules: RulesShown }) {
  const [isOpen, setIsOpen] = useState(false);
  const newest = holidays[0]?.year ?? 0;
  return (
    <section className="card" aria-label="节假日">
      <div className="rules-head">
        <h2>节假日</h2>
        <RightButton right="holidays" onClick={() => setIsOpen(true)}>
          登记节假日安排
        </RightButton>
      </div>
      <p className="quiet">
        工作日期限按下列安排计算。同一年后登记的通知，只影响登记当天以后的日期。没有列出的日期，星期六、星期日休息。
      </p>
      <div className="table-room rules-room">
        <table className="plain-table" aria-label="各年节假日安排">
          <ColumnHeads names={['年份', '放假', '调休上班', '通知', '来源']} />
          <tbody>
            {holidays.map((row) => (
              <Row key={`${String(row.year)}/${row.from ?? ''}/${row.documentNumber}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {isOpen && <HolidayDialog year={missing[0] ?? newest} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function Row({ row: { year, off, worked, notice, documentNumber, from, set } }: { readonly row: HolidayRow }) {
  return (
    <tr>
      <th scope="row" className="rules-year">
        {year}年
      </th>
      <td>{off.map(blockText).join('、')}</td>
      <td>{worked.length === 0 ? '无' : worked.map(dayOfYearText).join('、')}</td>
      <td>
        {notice}
        <div className="quiet">{documentNumber}</div>
      </td>
      <td>
        {set === null ? '随软件提供' : setText(set).replace('设定', '登记')}
        {from !== null && <div className="quiet">自{fullDayText(from)}起适用</div>}
      </td>
    </tr>
  );
}
