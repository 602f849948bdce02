import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useRef } from 'react';

/** The rows to be drawn now, and the height of those before and behind them. */
export type VirtualRows = {
  readonly room: RefObject<HTMLDivElement | null>;
  readonly rows: readonly number[];
  readonly before: number;
  readonly after: number;
};

/** Draws a long table only where it is seen. `height` is that of one row, in pixels, as a first guess. */
export function useVirtualRows(count: number, height: number): VirtualRows {
  const room = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    estimateSize: () => height,
    getScrollElement: () => room.current,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  return {
    room,
    rows: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)),
  };
}
