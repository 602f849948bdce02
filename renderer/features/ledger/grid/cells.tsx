import type { ReactNode } from 'react';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { DueTag, dueState } from '../../../ui/due-tag.tsx';
import { type Column, type ColumnContext, DUE } from '../columns.ts';
import { type Layout, STACKS } from './layout.ts';

type Props = {
  readonly row: LeadRow;
  readonly line: number;
  readonly columns: readonly Column[];
  readonly context: ColumnContext;
  readonly layout: Layout;
  readonly onReckon: (line: number) => void;
};

/** Columns whose values need their name beside them where no head stands above. */
const NAMED: ReadonlySet<string> = new Set(['subjects', 'handler', 'mode', 'source']);
/** Columns of running text, cut at the end of the line and shown whole to whoever points at them. */
const LONG: ReadonlySet<string> = new Set([
  'subjects',
  'organisation',
  'excerpt',
  'vault',
  'originalPlace',
  'missed',
  'delayReason',
]);

/** The cells of a line, under their heads or in rows of their own. */
export function Cells({ row, line, columns, context, layout, onReckon }: Props) {
  if (layout === 'columns') {
    return columns.map((column) => (
      <Cell key={column.code} column={column}>
        {contentOf(column, row, context, line, onReckon)}
      </Cell>
    ));
  }
  const stacks = STACKS[layout];
  const placed = new Set(stacks.flat());
  const more = columns.filter(({ code }) => !placed.has(code)).map(({ code }) => code);
  return [...stacks, ...(more.length > 0 ? [more] : [])].map((codes) => (
    <div key={codes.join()} role="presentation" className="ledger-stack">
      {codes.flatMap((code) => {
        const column = columns.find((one) => one.code === code);
        const content = column === undefined ? '' : contentOf(column, row, context, line, onReckon);
        if (column === undefined || content === '') return [];
        const isNamed = NAMED.has(code) || codes === more;
        return (
          <Cell key={code} column={column}>
            {isNamed && <span className="quiet">{column.title} </span>}
            {content}
          </Cell>
        );
      })}
    </div>
  ));
}

const isLong = ({ code }: Column) => LONG.has(code) || code.startsWith('paper-');

function Cell({ column, children }: { readonly column: Column; readonly children: ReactNode }) {
  return (
    <span role="gridcell" className={`ledger-cell ledger-${column.code}${isLong(column) ? ' ledger-long' : ''}`}>
      {children}
    </span>
  );
}

function contentOf(
  column: Column,
  row: LeadRow,
  context: ColumnContext,
  line: number,
  onReckon: (line: number) => void,
): ReactNode {
  if (column.code === DUE)
    return row.dueOn === null ? '' : <Due {...{ row, context }} onReckon={() => onReckon(line)} />;
  const text = column.text(row, context, line);
  return isLong(column) && text !== '' ? <span title={text}>{text}</span> : text;
}

/** The date that is next; whoever points at it sees for what, and a click tells how it was counted. The line itself has the key for it. */
function Due({ row, context, onReckon }: Pick<Props, 'row' | 'context'> & { readonly onReckon: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="ledger-reckon"
      aria-label={`${dueState(row, context.today)?.text ?? ''}，计算依据：${row.number}`}
      onClick={(event) => {
        event.stopPropagation();
        onReckon();
      }}
    >
      <DueTag lead={row} today={context.today} />
    </button>
  );
}
