/** Hybrid logical time: the largest wall time seen, and a counter for events within it. */
export type HybridTime = { readonly ms: number; readonly counter: number };

const MAX_COUNTER = 0xffff;
/** Foreign time further ahead of the wall clock than this is not taken over. */
const MAX_AHEAD_MS = 24 * 3_600_000;
/** A wall clock this far behind the last event's is recorded as a jump. */
const BACK_MS = 5 * 60_000;

/** The time of the next event on this device. Never runs backwards, whatever the wall clock does. */
export function tick(last: HybridTime, now: number): HybridTime {
  if (now > last.ms) return { ms: now, counter: 0 };
  if (last.counter < MAX_COUNTER) return { ms: last.ms, counter: last.counter + 1 };
  return { ms: last.ms + 1, counter: 0 };
}

/** Takes over the time of foreign events, unless it lies more than a day ahead of the wall clock. */
export function merge(last: HybridTime, foreign: HybridTime, now: number): { time: HybridTime; taken: boolean } {
  if (foreign.ms > now + MAX_AHEAD_MS) return { time: last, taken: false };
  const later = foreign.ms > last.ms || (foreign.ms === last.ms && foreign.counter > last.counter);
  return { time: later ? foreign : last, taken: true };
}

/** How the wall clock jumped since the last event, or `null` when it did not. */
export function clockJump(lastAt: number, now: number): { direction: 'back' | 'ahead'; ms: number } | null {
  if (now < lastAt - BACK_MS) return { direction: 'back', ms: lastAt - now };
  if (now > lastAt + MAX_AHEAD_MS) return { direction: 'ahead', ms: now - lastAt };
  return null;
}

/** `<12 hex ms>-<4 hex counter>`: sorts as text in the order of time. */
export function hybridText(time: HybridTime): string {
  return `${time.ms.toString(16).padStart(12, '0')}-${time.counter.toString(16).padStart(4, '0')}`;
}

/** Reads {@link hybridText}. The caller has checked the form. */
export function parseHybrid(text: string): HybridTime {
  return { ms: Number.parseInt(text.slice(0, 12), 16), counter: Number.parseInt(text.slice(13), 16) };
}
