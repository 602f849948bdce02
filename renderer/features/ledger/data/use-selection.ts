import { useCallback, useRef, useState } from 'react';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { countText } from '../../../ui/format.ts';
import { type Notices, useNotices } from '../../../ui/notices.ts';
import type { Lines } from './lines.ts';
import { MOST_SELECTED, type Selection, toggled, withAll } from './selection.ts';

/** The ticks, and what changes them. They stay while other lists are looked at. */
export type Selecting = {
  readonly selection: Selection;
  readonly tick: (line: number, isRange: boolean) => void;
  readonly tickAll: () => void;
  readonly clear: () => void;
};

/** Ticks on the lines of a list, `ticked` to begin with. A range is read from the vault where it is not in view. */
export function useSelection(lines: Lines<LeadRow>, ticked: readonly string[] = []): Selecting {
  const notices = useNotices();
  const [selection, setSelection] = useState<Selection>(() => new Set(ticked));
  const anchor = useRef<{ readonly lines: Lines<LeadRow>; readonly line: number } | null>(null);
  const tickRange = useCallback(
    async (from: number, to: number) => {
      const rows = await readRange(lines, from, to, notices);
      setSelection((before) => withAll(before, rows));
    },
    [lines, notices],
  );
  const tick = useCallback(
    (line: number, isRange: boolean) => {
      const from = anchor.current?.lines === lines ? anchor.current.line : line;
      anchor.current = { lines, line };
      if (isRange) void tickRange(Math.min(from, line), Math.max(from, line));
      const row = lines.at(line);
      if (!isRange && row !== undefined) setSelection((before) => toggled(before, row.id));
    },
    [lines, tickRange],
  );
  const tickAll = useCallback(() => void tickRange(0, lines.total - 1), [lines, tickRange]);
  const clear = useCallback(() => setSelection(new Set()), []);
  return { selection, tick, tickAll, clear };
}

async function readRange(
  lines: Lines<LeadRow>,
  from: number,
  to: number,
  notices: Notices,
): Promise<readonly LeadRow[]> {
  if (to - from >= MOST_SELECTED) {
    notices.told(`一次最多勾选${countText(MOST_SELECTED)}件，请先用筛选或搜索缩小范围。`);
    return [];
  }
  try {
    return await lines.read(from, to);
  } catch (error) {
    notices.refused(error);
    return [];
  }
}
