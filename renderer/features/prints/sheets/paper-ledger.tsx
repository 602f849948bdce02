import { memo } from 'react';
import { PAPER_COLUMNS } from '../../../../shared/rules/paper-ledger.ts';
import { fullDayText } from '../../../ui/format.ts';
import { copyText, Sheet, type SheetProps } from './sheet.tsx';

type Paper = NonNullable<SheetProps<'ledger'>['content']['paper']>;

/** Columns for which a page of A4 across has room. */
const MOST_ON_A4 = 12;
/** Columns of running text, which get this many shares of the width. */
const SHARES: Readonly<Record<number, number>> = {
  1: 0.45,
  5: 1.4,
  12: 2.6,
  17: 1.6,
  20: 1.4,
  23: 2,
  27: 2.4,
  8: 1.6,
  16: 1.5,
};

/** 问题线索管理台账 on paper: the chosen ones of its 28 columns, a line for each subject; the head stands on every page. */
export function PaperLedger({ content, copy, paper }: SheetProps<'ledger'> & { readonly paper: Paper }) {
  const { printed, title, definition, search, today, rows } = content;
  const columns = PAPER_COLUMNS.filter(({ number }) => paper.columns.includes(number));
  const isWide = columns.length > MOST_ON_A4;
  const total = columns.reduce((sum, { number }) => sum + (SHARES[number] ?? 1), 0);
  return (
    <Sheet
      printed={printed}
      copy={copy}
      className={isWide ? 'paper-list paper-wide' : 'paper-list'}
      title={`问题线索管理台账（${title}）`}
    >
      <p className="paper-list-about">
        {printed.organisation}　　截至{fullDayText(today)}　　共{rows.length}件、{paper.lines.length}行
      </p>
      <p className="paper-list-definition">
        范围：{definition}
        {search === '' ? '' : `其中含“${search}”的。`}
      </p>
      <table className="paper-lines paper-ledger-lines">
        <colgroup>
          {columns.map(({ number }) => (
            <col key={number} style={{ width: `${String((100 * (SHARES[number] ?? 1)) / total)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td colSpan={columns.length} className="paper-lines-label">
              <span className="paper-sheet-label">{printed.classification}</span>
              <span>问题线索管理台账（{title}）</span>
              <span>{copyText(copy)}</span>
            </td>
          </tr>
          <tr>
            {columns.map(({ number, title: name }) => (
              <th key={number} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <Lines lines={paper.lines} count={columns.length} />
      </table>
      <p className="paper-sheet-note">本台账不含检举控告人信息。空白栏目为尚无记录或者本库不登记。</p>
    </Sheet>
  );
}

const Lines = memo(function Lines({ lines, count }: { readonly lines: Paper['lines']; readonly count: number }) {
  return (
    <tbody>
      {lines.map((line, at) => (
        <tr key={at}>
          {line.map((text, column) => (
            <td key={column}>{text}</td>
          ))}
        </tr>
      ))}
      <tr>
        <td colSpan={count} className="paper-lines-end">
          {lines.length === 0 ? '没有符合条件的线索' : '以下空白'}
        </td>
      </tr>
    </tbody>
  );
});
