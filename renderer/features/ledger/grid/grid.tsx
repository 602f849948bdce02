import { type CSSProperties, type Ref, useImperativeHandle, useRef } from 'react';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { useRem } from '../../../ui/use-rem-width.ts';
import { type Column, type ColumnContext, tracksOf } from '../columns.ts';
import type { Lines } from '../data/lines.ts';
import type { Selection } from '../data/selection.ts';
import { useVersion } from '../data/use-ledger.ts';
import { Head } from './head.tsx';
import { headHeight, type Layout, lineHeight } from './layout.ts';
import { Line, lineId } from './line.tsx';
import { type LineActs, useCursor } from './use-cursor.ts';
import { useRows } from './use-rows.ts';

/** What others may do with the list. */
export type GridHandle = { readonly focus: () => void };

type Props = LineActs & {
  readonly handle: Ref<GridHandle>;
  readonly lines: Lines<LeadRow>;
  /** Told apart by identity: another list begins at its first line. */
  readonly list: unknown;
  readonly start: number | undefined;
  readonly columns: readonly Column[];
  readonly context: ColumnContext;
  readonly layout: Layout;
  readonly selection: Selection;
  readonly busy: boolean;
};

/** Width of the column of ticks, in rem. */
const TICK_WIDTH = 2;

/** The ledger as a grid of lines, of which only those in view are drawn. */
export function Grid(props: Props) {
  const { handle, lines, columns, layout, selection, busy } = props;
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(handle, () => ({ focus: () => box.current?.focus() }), []);
  const { rows, cursor, height, style } = useGrid(props, box);
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label="线索台账"
      aria-multiselectable
      aria-rowcount={lines.total + 1}
      aria-busy={busy || lines.total === 0}
      aria-activedescendant={rows.some(({ index }) => index === cursor.line) ? lineId(cursor.line) : undefined}
      className={`ledger-grid ledger-${layout}`}
      style={style}
      onKeyDown={cursor.onKeyDown}
    >
      <Head
        columns={columns}
        hasSelection={selection.size > 0}
        onTickAll={selection.size > 0 ? props.onClear : props.onTickAll}
      />
      <div role="rowgroup" className="ledger-body" style={{ height: lines.total * height }}>
        {rows.map(({ index, start }) => (
          <Drawn key={index} {...props} line={index} top={start} height={height} cursor={cursor} />
        ))}
      </div>
    </div>
  );
}

type DrawnProps = Props & {
  readonly line: number;
  readonly top: number;
  readonly height: number;
  readonly cursor: ReturnType<typeof useCursor>;
};

function Drawn({ lines, line, top, height, cursor, selection, columns, context, layout, ...acts }: DrawnProps) {
  const { onOpen, onTick, onReckon } = acts;
  const row = lines.at(line);
  return (
    <Line
      {...{ row, line, top, height, columns, context, layout, onOpen, onTick, onReckon }}
      isActive={line === cursor.line}
      isSelected={row !== undefined && selection.has(row.id)}
    />
  );
}

function useGrid(props: Props, box: React.RefObject<HTMLDivElement | null>) {
  const { lines, list, start, columns, layout } = props;
  useVersion(lines);
  const rem = useRem();
  const { tracks, least } = tracksOf(columns, TICK_WIDTH);
  const height = Math.round(lineHeight(layout, hasMore(columns)) * rem);
  const head = Math.round(headHeight(layout) * rem);
  const rows = useRows({ box, total: lines.total, height, head, list, want: lines.want });
  const perPage = () => Math.floor(((box.current?.clientHeight ?? 0) - head) / height);
  const cursor = useCursor({ ...props, rows, total: lines.total, perPage, list, start, box });
  const style = {
    '--ledger-tracks': tracks,
    '--ledger-least': layout === 'columns' ? `${String(least)}rem` : '0',
  } as CSSProperties;
  return { rows: rows.getVirtualItems(), cursor, height, style };
}

function hasMore(columns: readonly Column[]): boolean {
  return columns.some(({ isAdded }) => isAdded === true);
}
