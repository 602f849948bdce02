/** What of a pressed key moves through the lines. */
export type MoveKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The line that a key goes to, or `null` for a key that goes nowhere. `perPage` is how many whole lines are in view. */
export function lineAfter(event: MoveKey, line: number, total: number, perPage: number): number | null {
  if (event.altKey || event.metaKey || total === 0) return null;
  if (event.ctrlKey && event.key !== 'Home' && event.key !== 'End') return null;
  const to = target(event.key, line, total, Math.max(perPage - 1, 1));
  return to === null ? null : Math.min(Math.max(to, 0), total - 1);
}

function target(key: string, line: number, total: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return line + 1;
    case 'ArrowUp':
      return line - 1;
    case 'PageDown':
      return line + page;
    case 'PageUp':
      return line - page;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
