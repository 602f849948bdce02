import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect } from 'react';

type Options = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly total: number;
  /** Heights in pixels. */
  readonly height: number;
  readonly head: number;
  /** Another list begins at its first line again. */
  readonly list: unknown;
  readonly want: (from: number, to: number) => void;
};

/** Lines above and below the view that are drawn already. */
const OVERSCAN = 8;

/** Which lines are drawn, and where. */
export type Rows = Virtualizer<HTMLDivElement, Element>;

/** Draws only the lines in view, however many there are, and says which they are. */
export function useRows({ box, total, height, head, list, want }: Options): Rows {
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingEnd: head,
  });
  useLayoutEffect(() => {
    rows.measure();
  }, [rows, height]);
  const from = rows.range?.startIndex ?? 0;
  const to = rows.range?.endIndex ?? 0;
  useEffect(() => {
    if (total > 0) want(from, Math.min(to, total - 1));
  }, [want, from, to, total]);
  useLayoutEffect(() => {
    // At the beginning there is nothing to do, and asking for it would have the new lines laid out once more.
    if (rows.scrollOffset !== 0) rows.scrollToOffset(0);
  }, [rows, list]);
  return rows;
}
