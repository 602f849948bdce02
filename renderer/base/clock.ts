import type { Clock } from '../../shared/domain/clock.ts';

/** The machine's wall clock. The only place in the window that reads it; everything else is given a {@link Clock}. */
export const systemClock: Clock = { now: () => Date.now() };
