import { useEffect } from 'react';

/** Pages that every day needs, in the order in which they are gone to. */
const USUAL: readonly (() => Promise<unknown>)[] = [
  () => import('../features/ledger/ledger-page.tsx'),
  () => import('../features/lead-file/lead-page.tsx'),
  () => import('../features/lead-form/new-lead-page.tsx'),
];

/** Loads the usual pages one by one while the window has nothing else to do, so that nobody waits for them later. */
export function useLoadAhead(): void {
  useEffect(() => {
    let waiting = 0;
    const next = (index: number) => {
      const load = USUAL[index];
      if (load === undefined) return;
      waiting = requestIdleCallback(() => {
        // A page that cannot be loaded says so when it is gone to.
        void load().then(
          () => next(index + 1),
          () => undefined,
        );
      });
    };
    next(0);
    return () => cancelIdleCallback(waiting);
  }, []);
}
