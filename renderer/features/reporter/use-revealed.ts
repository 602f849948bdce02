import { useCallback, useEffect, useState } from 'react';
import type { Reporter } from '../../../shared/domain/lead/fields.ts';
import { useServices } from '../../base/session.tsx';

/** How long an identity stays readable. */
const SHOWN_MS = 10 * 60 * 1000;
const TICK_MS = 1000;

/** An identity that was opened, for a while. */
export type Revealed = {
  readonly reporter: Reporter | null;
  /** Whole seconds until it is masked again. */
  readonly secondsLeft: number;
  readonly reveal: (reporter: Reporter) => void;
  readonly hide: () => void;
};

type Shown = { readonly reporter: Reporter; readonly until: number; readonly now: number };

/** Keeps an opened identity until its time is over, somebody masks it, or the page is left: then nothing holds it. */
export function useRevealed(): Revealed {
  const { clock } = useServices();
  const [shown, setShown] = useState<Shown | null>(null);
  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setInterval(() => {
      const now = clock.now();
      setShown((before) => (before === null || now >= before.until ? null : { ...before, now }));
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [clock, isShown]);
  const reveal = useCallback(
    (reporter: Reporter) => {
      const now = clock.now();
      setShown({ reporter, until: now + SHOWN_MS, now });
    },
    [clock],
  );
  const hide = useCallback(() => setShown(null), []);
  const secondsLeft = shown === null ? 0 : Math.max(0, Math.ceil((shown.until - shown.now) / 1000));
  return { reporter: shown?.reporter ?? null, secondsLeft, reveal, hide };
}
