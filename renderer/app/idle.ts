import { useEffect } from 'react';
import { useServices } from '../base/session.tsx';

/** Signs of life are told at most this often. */
const PAUSE_MS = 5000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells the application around the window that somebody is at the machine; it is the one that locks when nobody is. */
export function useIdle(): void {
  const { shell, clock } = useServices();
  useEffect(() => {
    let told = 0;
    const tell = () => {
      const now = clock.now();
      if (now - told < PAUSE_MS) return;
      told = now;
      shell.active({}).catch(() => undefined);
    };
    tell();
    for (const sign of SIGNS) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell);
    };
  }, [shell, clock]);
}
