import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { isPressed } from '../../../base/shortcuts/registry.ts';
import { lineAfter } from './moves.ts';
import type { Rows } from './use-rows.ts';

/** What the keyboard does with lines. */
export type LineActs = {
  readonly onOpen: (line: number) => void;
  readonly onTick: (line: number, isRange: boolean) => void;
  /** Shows how the dates of the line were counted. */
  readonly onReckon: (line: number) => void;
  readonly onTickAll: () => void;
  readonly onClear: () => void;
};

type Options = LineActs & {
  readonly rows: Rows;
  readonly total: number;
  /** Whole lines in view. */
  readonly perPage: () => number;
  /** Another list begins at its first line. */
  readonly list: unknown;
  /** The line to begin at when somebody comes back. */
  readonly start: number | undefined;
  readonly box: RefObject<HTMLDivElement | null>;
};

/** The active line, and what keys do with it. The focus stays on the list itself, so that no line takes it along when it goes. */
export function useCursor(options: Options) {
  const { rows, total, list, start, box } = options;
  const [cursor, setCursor] = useState({ list, line: start ?? 0 });
  const line = cursor.list === list ? Math.min(cursor.line, Math.max(total - 1, 0)) : 0;
  useReturn(start, total, rows, box);
  const goTo = (to: number) => setCursor({ list, line: to });
  const onKeyDown = (event: KeyboardEvent) => {
    const to = lineAfter(event, line, total, options.perPage());
    if (to !== null) {
      event.preventDefault();
      if (event.shiftKey && to !== line) {
        options.onTick(line, true);
        options.onTick(to, true);
      }
      goTo(to);
      rows.scrollToIndex(to);
    } else if (act(event, line, options)) event.preventDefault();
  };
  return { line, goTo, onKeyDown };
}

function act(
  event: KeyboardEvent,
  line: number,
  { onOpen, onReckon, onTick, onTickAll, onClear, total }: Options,
): boolean {
  if (isPressed('tickAll', event)) onTickAll();
  else if (event.key === 'Escape') onClear();
  else if (total > 0 && isPressed('openLine', event)) onOpen(line);
  else if (total > 0 && isPressed('reckoning', event)) onReckon(line);
  else if (total > 0 && isPressed('tickLine', event)) onTick(line, event.shiftKey);
  else return false;
  return true;
}

/** Coming back from a lead, the list has the focus again and shows the line that was opened. */
function useReturn(start: number | undefined, total: number, rows: Rows, box: RefObject<HTMLDivElement | null>): void {
  const returned = useRef(start === undefined);
  useEffect(() => {
    if (!returned.current) box.current?.focus({ preventScroll: true });
  }, [box]);
  useEffect(() => {
    if (returned.current || start === undefined || total <= start) return;
    returned.current = true;
    rows.scrollToIndex(start, { align: 'center' });
  }, [start, total, rows]);
}
