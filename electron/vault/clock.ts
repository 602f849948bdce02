import type { Clock } from '../../shared/domain/clock.ts';

/** This machine's clock. Everything else is given a clock and never looks at the wall itself. */
export const systemClock: Clock = { now: () => Date.now() };
