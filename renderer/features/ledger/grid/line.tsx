import { memo } from 'react';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { countText } from '../../../ui/format.ts';
import type { Column, ColumnContext } from '../columns.ts';
import { Cells } from './cells.tsx';
import type { Layout } from './layout.ts';

/** What one line of the ledger is drawn from. */
export type LineProps = {
  /** `undefined` while its page is being read. */
  readonly row: LeadRow | undefined;
  readonly line: number;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly columns: readonly Column[];
  readonly context: ColumnContext;
  readonly layout: Layout;
  readonly onOpen: (line: number) => void;
  readonly onReckon: (line: number) => void;
  readonly onTick: (line: number, isRange: boolean) => void;
};

/** The id by which the grid names its active line. */
export function lineId(line: number): string {
  return `ledger-line-${String(line)}`;
}

/** One line. */
export const Line = memo(function Line(props: LineProps) {
  const { row, line, top, height, isActive, isSelected, onOpen, onTick } = props;
  const classes = [
    'ledger-line',
    isActive ? 'active' : '',
    isSelected ? 'selected' : '',
    row === undefined ? 'unread' : '',
  ];
  return (
    <div
      role="row"
      id={lineId(line)}
      aria-rowindex={line + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined}
      className={classes.filter((name) => name !== '').join(' ')}
      style={{ transform: `translateY(${String(top)}px)`, height }}
      onClick={() => onOpen(line)}
    >
      {row === undefined ? (
        <span role="gridcell" className="ledger-cell quiet">
          第{countText(line + 1)}行
        </span>
      ) : (
        <>
          <span role="gridcell" className="ledger-tick" onClick={(event) => event.stopPropagation()}>
            <input
              type="checkbox"
              tabIndex={-1}
              readOnly
              aria-label={`选择${row.number}`}
              checked={isSelected}
              onClick={(event) => onTick(line, event.shiftKey)}
            />
          </span>
          <Body {...props} row={row} />
        </>
      )}
    </div>
  );
});

function Body({ row, line, columns, context, layout, onReckon }: LineProps & { readonly row: LeadRow }) {
  const cells = <Cells {...{ row, line, columns, context, layout, onReckon }} />;
  if (layout === 'columns') return cells;
  return (
    <div role="presentation" className="ledger-stacks">
      {cells}
    </div>
  );
}
