import { memo } from 'react';
import { fullDayText } from '../../../ui/format.ts';
import { type PaperColumn, PAPER_COLUMNS } from './ledger-columns.ts';
import { PaperLedger } from './paper-ledger.tsx';
import { copyText, Sheet, type SheetProps } from './sheet.tsx';

type Content = SheetProps<'ledger'>['content'];

/** 台账清单: a list of the ledger as filtered, with what the filter means; the head stands on every page. */
export function LedgerList(props: SheetProps<'ledger'>) {
  return props.content.paper === null ? (
    <UsualList {...props} />
  ) : (
    <PaperLedger {...props} paper={props.content.paper} />
  );
}

function UsualList({ content, copy }: SheetProps<'ledger'>) {
  const { printed, title, definition, search, today, rows } = content;
  return (
    <Sheet printed={printed} copy={copy} className="paper-list" title={`线索台账清单（${title}）`}>
      <p className="paper-list-about">
        {printed.organisation}　　截至{fullDayText(today)}　　共{rows.length}件
      </p>
      <p className="paper-list-definition">
        范围：{definition}
        {search === '' ? '' : `其中含“${search}”的。`}
      </p>
      <table className="paper-lines">
        <colgroup>
          {PAPER_COLUMNS.map((column) => (
            <col key={column.title} className={column.className} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td colSpan={PAPER_COLUMNS.length} className="paper-lines-label">
              <span className="paper-sheet-label">{printed.classification}</span>
              <span>线索台账清单（{title}）</span>
              <span>{copyText(copy)}</span>
            </td>
          </tr>
          <tr>
            {PAPER_COLUMNS.map(({ title: name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <Lines rows={rows} today={today} />
      </table>
      <p className="paper-sheet-note">本清单不含检举控告人信息。</p>
    </Sheet>
  );
}

const Lines = memo(function Lines({ rows, today }: Pick<Content, 'rows' | 'today'>) {
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={row.id}>
          {PAPER_COLUMNS.map((column: PaperColumn) => (
            <td key={column.title}>{column.text(row, index, today)}</td>
          ))}
        </tr>
      ))}
      <tr>
        <td colSpan={PAPER_COLUMNS.length} className="paper-lines-end">
          {rows.length === 0 ? '没有符合条件的线索' : '以下空白'}
        </td>
      </tr>
    </tbody>
  );
});
