import type { Clock } from '../../shared/domain/clock.ts';

/** The machine's clock: the one place where the product asks what time it is. */
export const systemClock: Clock = { now: () => Date.now() };
