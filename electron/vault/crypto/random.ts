import { randomBytes } from 'node:crypto';

import { plainBytes } from './bytes.ts';

/** Gives `n` fresh bytes that nobody can guess. Passed in, so that tests and vectors can repeat a run. */
export type RandomSource = (n: number) => Uint8Array;

/** The system's random source. */
export const systemRandom: RandomSource = (n) => plainBytes(randomBytes(n));
