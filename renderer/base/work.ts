import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../shared/contract/call.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { useServices } from './session.tsx';

/** Long work as the contract gives it. */
type Steps<Result> = Pick<AsyncIterator<Progress, Result>, 'next' | 'return'>;

/** Where long work stands. `startedAt` (of the stage that it is in) and `at` are milliseconds of the window's clock. */
export type WorkState<Result> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: Progress | null; readonly startedAt: number; readonly at: number }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'refused'; readonly refusal: Refusal };

/** Long work with its progress; it can be cancelled, and is when the component goes. */
export type Work<Result> = {
  readonly now: WorkState<Result>;
  /** Starts work in place of any before; gives the result, or `undefined` where it was refused or cancelled. */
  readonly run: (start: (signal: AbortSignal) => Promise<Steps<Result>>) => Promise<Result | undefined>;
  readonly cancel: () => void;
  readonly reset: () => void;
};

const IDLE = { state: 'idle' } as const;

/** Runs one piece of long work at a time. */
export function useWork<Result>(): Work<Result> {
  const { clock } = useServices();
  const [now, setNow] = useState<WorkState<Result>>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const cancel = useCallback(() => running.current?.abort(), []);
  const reset = useCallback(() => {
    cancel();
    setNow(IDLE);
  }, [cancel]);
  const run = useCallback<Work<Result>['run']>(
    async (start) => {
      cancel();
      const controller = new AbortController();
      running.current = controller;
      const show = (state: WorkState<Result>) => {
        if (running.current === controller) setNow(state);
      };
      let stage = '';
      let startedAt = clock.now();
      show({ state: 'running', progress: null, startedAt, at: startedAt });
      try {
        const result = await follow(await start(controller.signal), (progress) => {
          const at = clock.now();
          if (progress.stage !== stage) startedAt = at;
          stage = progress.stage;
          show({ state: 'running', progress, startedAt, at });
        });
        show({ state: 'done', result });
        return result;
      } catch (error) {
        show({ state: 'refused', refusal: refusalOf(error) });
        return undefined;
      }
    },
    [cancel, clock],
  );
  return { now, run, cancel, reset };
}

async function follow<Result>(work: Steps<Result>, report: (progress: Progress) => void): Promise<Result> {
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
    report(step.value);
  }
}
