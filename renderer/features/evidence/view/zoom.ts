/** How large a page is drawn: as wide as there is room, or in percent of its own size. */
export type Zoom = 'fit' | number;

/** Percent of a page's own size, at 96 dots to the inch. */
const STEPS = [25, 50, 75, 100, 125, 150, 200, 300, 400] as const;

/** The next step from what is shown now, in percent; at the end of the steps it stays. */
export function nextZoom(shown: number, direction: 'in' | 'out'): number {
  const rounded = Math.round(shown);
  if (direction === 'in')
    return STEPS.find((step) => step > rounded) ?? Math.max(rounded, STEPS[STEPS.length - 1] ?? 0);
  return STEPS.findLast((step) => step < rounded) ?? Math.min(rounded, STEPS[0]);
}

/** Quarter turns to the right. */
export type Turn = 0 | 1 | 2 | 3;

/** One quarter turn further. */
export function nextTurn(turn: Turn): Turn {
  return ((turn + 1) % 4) as Turn;
}
