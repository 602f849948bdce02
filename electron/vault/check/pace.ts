import { throwIfCancelled } from '../files/failures.ts';

/**
 * Called between small steps of long work: lets the process do other things after every 20 ms of it, and ends the work
 * when it was cancelled. True when it paused, which is a good moment to tell how far the work has come.
 */
export type Pace = () => Promise<boolean>;

const SLICE_MS = 20;

/**
 * @param stopwatch milliseconds, from any start
 * @throws AppError CANCELLED, from the calls, once the signal is given
 */
export function createPace(stopwatch: () => number, signal: AbortSignal | undefined): Pace {
  let since = stopwatch();
  return async () => {
    throwIfCancelled(signal);
    if (stopwatch() - since < SLICE_MS) return false;
    await new Promise<void>((resolve) => setImmediate(resolve));
    throwIfCancelled(signal);
    since = stopwatch();
    return true;
  };
}
