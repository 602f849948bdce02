import { randomInt } from 'node:crypto';

/** The seed that the environment names, to look at a failure again; else a new one. */
export function seedOf(variable: string): number {
  const given = Number(process.env[variable]);
  return Number.isSafeInteger(given) && given > 0 ? given : randomInt(1, 1_000_000);
}

/** Repeatable numbers below a limit (a linear congruential generator). */
export function repeatableNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
