import { setImmediate as turn } from 'node:timers/promises';
import type { Progress } from '../../../shared/contract/call.ts';
import { quietly } from '../files/failures.ts';

/** Tells how far a stage is; what is told between two looks is lost, the latest is kept. */
export type Report = (stage: string, done: number, total: number | null) => void;

/**
 * Runs work and yields its progress, then returns its result. Whoever stops asking breaks the work off, and so does the
 * caller's signal; the work sees both in the signal it is given.
 */
export async function* withProgress<Result>(
  work: (report: Report, signal: AbortSignal) => Promise<Result>,
  outer: AbortSignal | undefined,
): AsyncGenerator<Progress, Result> {
  const stop = new AbortController();
  const signal = outer === undefined ? stop.signal : AbortSignal.any([outer, stop.signal]);
  const state: { latest: Progress | undefined; wake: () => void; isOver: boolean } = {
    latest: undefined,
    wake: () => undefined,
    isOver: false,
  };
  const report: Report = (stage, done, total) => {
    state.latest = { stage, done, total };
    state.wake();
  };
  const task = work(report, signal);
  const over = quietly(task).then(() => {
    state.isOver = true;
    state.wake();
  });
  try {
    while (!isOver(state)) {
      if (state.latest === undefined) await new Promise<void>((resolve) => (state.wake = resolve));
      const { latest } = state;
      state.latest = undefined;
      if (latest !== undefined) yield latest;
    }
    return await task;
  } finally {
    stop.abort();
    await over;
  }
}

const isOver = (state: { readonly isOver: boolean }): boolean => state.isOver;

/** Lets everything else that waits have its turn: progress is delivered, a cancel is heard. */
export async function breathe(): Promise<void> {
  await turn();
  await turn();
}
