import { useEffect } from 'react';
import { apart } from './apart.tsx';
import { PAGES } from './pages.tsx';

/** Everything behind the lock, of which the lock screen needs nothing. */
export const Unlocked = apart(async () => (await import('./unlocked.tsx')).Unlocked);

/** What every day needs, in the order in which it is gone to. */
const USUAL = [Unlocked, PAGES.desk, PAGES.ledger, PAGES.lead, PAGES['new-lead']] as const;

/** Loads the usual pages one by one while the window has nothing else to do, so that nobody waits for them later. */
export function useLoadAhead(): void {
  useEffect(() => {
    let waiting = 0;
    const next = (index: number) => {
      const part = USUAL[index];
      if (part === undefined) return;
      waiting = requestIdleCallback(() => {
        // A part that cannot be loaded says so when it is gone to.
        void part.ahead().then(
          () => next(index + 1),
          () => undefined,
        );
      });
    };
    next(0);
    return () => cancelIdleCallback(waiting);
  }, []);
}
