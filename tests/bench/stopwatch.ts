import type { Samples } from './report.ts';

/** Milliseconds that an act takes, and its result. */
export async function timed<Result>(act: () => Result | Promise<Result>): Promise<{ ms: number; result: Result }> {
  const start = performance.now();
  const result = await act();
  return { ms: performance.now() - start, result };
}

/** Milliseconds of each of `count` runs; the `warm` first ones, for caches and the compiler, are not counted. */
export function sampled(count: number, act: (index: number) => unknown, warm = Math.min(count, 5)): Samples {
  for (let index = 0; index < warm; index++) act(index);
  return Array.from({ length: count }, (_, index) => {
    const start = performance.now();
    act(index);
    return performance.now() - start;
  });
}

/** Two things that are compared, measured in turn, so that a busy moment of the machine meets both. */
export function sampledInTurn(
  count: number,
  ours: (index: number) => unknown,
  beside: (index: number) => unknown,
): { readonly ours: Samples; readonly beside: Samples } {
  const both = { ours: [] as number[], beside: [] as number[] };
  for (let index = -Math.min(count, 5); index < count; index++) {
    const [first] = sampled(1, () => ours(Math.max(0, index)), 0);
    const [second] = sampled(1, () => beside(Math.max(0, index)), 0);
    if (index < 0) continue;
    both.ours.push(first ?? 0);
    both.beside.push(second ?? 0);
  }
  return both;
}

/** The result of long work; its progress is passed over. */
export async function resultOf<Result>(work: AsyncIterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
  }
}
