import type { Progress } from '../../../shared/contract/call.ts';
import { quietly } from './failures.ts';

/** Tells how far the work is. What nobody has taken yet is replaced by the newer. */
export type Report = (progress: Progress) => void;

/**
 * Long work as a stream: its progress while it runs, its result at the end. Whoever stops listening ends the work: it
 * is told by its signal, and waited for, so that nothing of it is still under way afterwards.
 *
 * @throws whatever the work throws.
 */
export async function* withProgress<Result>(
  work: (report: Report, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Result, void> {
  const left = new AbortController();
  const ending = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]);
  const state: { latest?: Progress | undefined; ended: boolean; wake: () => void } = {
    ended: false,
    wake: () => undefined,
  };
  const report: Report = (progress) => {
    state.latest = progress;
    state.wake();
  };
  const running = work(report, ending).finally(() => {
    state.ended = true;
    state.wake();
  });
  void quietly(running);
  try {
    for (;;) {
      const { latest } = state;
      if (latest !== undefined) {
        state.latest = undefined;
        yield latest;
      } else if (state.ended) {
        return await running;
      } else {
        await new Promise<void>((resolve) => {
          state.wake = resolve;
        });
      }
    }
  } finally {
    left.abort();
    await quietly(running);
  }
}
