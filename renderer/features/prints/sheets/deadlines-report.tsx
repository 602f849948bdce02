import type { DateLine } from '../../../../shared/contract/desk.ts';
import { dueState } from '../../../ui/due-tag.tsx';
import { fullDayText } from '../../../ui/format.ts';
import { copyText, Sheet, type SheetProps } from './sheet.tsx';

const HEADS = [
  ['序号', 'paper-w-index'],
  ['最迟日期', 'paper-w-day'],
  ['时限', 'paper-w-status'],
  ['事项', 'paper-w-category'],
  ['线索编号', 'paper-w-number'],
  ['被反映人', 'paper-w-name'],
  ['单位及职务', 'paper-w-unit'],
  ['承办人', 'paper-w-name'],
  ['计算依据', ''],
  ['超期原因', 'paper-w-unit'],
] as const;

/** 时限清单: what is overdue first, then what falls due, each with how the day was found. */
export function DeadlinesReport({ content, copy }: SheetProps<'deadlines'>) {
  const { printed, today, until, overdue, due } = content;
  const title = '时限清单';
  return (
    <Sheet printed={printed} copy={copy} className="paper-list" title={title}>
      <p className="paper-list-about">
        {printed.organisation}　　截至{fullDayText(today)}　　已超期{overdue.length}项，{fullDayText(until)}前到期
        {due.length}项
      </p>
      <table className="paper-lines">
        <colgroup>
          {HEADS.map(([head, className]) => (
            <col key={head} className={className} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td colSpan={HEADS.length} className="paper-lines-label">
              <span className="paper-sheet-label">{printed.classification}</span>
              <span>{title}</span>
              <span>{copyText(copy)}</span>
            </td>
          </tr>
          <tr>
            {HEADS.map(([head]) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...overdue, ...due].map((line, index) => (
            <Line key={`${line.lead} ${line.deadline.code} ${String(index)}`} {...{ line, index, today }} />
          ))}
          <tr>
            <td colSpan={HEADS.length} className="paper-lines-end">
              {overdue.length + due.length === 0 ? '没有已超期和即将到期的事项' : '以下空白'}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="paper-sheet-note">本清单不含检举控告人信息。</p>
    </Sheet>
  );
}

type LineProps = { readonly line: DateLine; readonly index: number; readonly today: string };

function Line({ line, index, today }: LineProps) {
  const { number, subjects, whose, organisation, handler, delayReason, deadline } = line;
  return (
    <tr>
      <td>{index + 1}</td>
      <td>{deadline.dueAt === null ? deadline.dueOn : `${deadline.dueOn} ${deadline.dueAt}`}</td>
      <td>{dueState(deadline, today)?.text}</td>
      <td>{deadline.what}</td>
      <td>{number}</td>
      <td>{whose === '' ? subjects : whose}</td>
      <td>{organisation}</td>
      <td>{handler}</td>
      <td>{deadline.explanation}</td>
      <td>{delayReason}</td>
    </tr>
  );
}
