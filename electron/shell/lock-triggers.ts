import { powerMonitor } from 'electron';
import { createIdleRule } from './idle.ts';

/** How often the system is asked, in milliseconds. */
const POLL_MS = 5000;

/** What the triggers of a lock work on. */
export type LockParts = {
  readonly lock: () => void;
  /** Ends everything: the machine is being shut down. */
  readonly end: () => void;
  readonly idleMinutes: () => number;
};

/**
 * Locks when the person goes: the screen is locked, the machine sleeps or its lid is closed, the account is left, nobody
 * has touched anything for too long. Not every system tells all of it (a Linux desktop tells no locked screen as it
 * happens), so the state is asked for as well. Returns what is told that somebody is there.
 */
export function lockWhenAway({ lock, end, idleMinutes }: LockParts): { readonly active: () => void } {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('resume', lock);
  powerMonitor.on('user-did-resign-active', lock);
  powerMonitor.on('shutdown', end);
  const idle = createIdleRule({
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    stopwatch: () => performance.now() / 1000,
  });
  let wasLocked = false;
  setInterval(() => {
    const limit = idleMinutes() * 60;
    const isLocked = powerMonitor.getSystemIdleState(limit) === 'locked';
    const due = idle.isDue(limit);
    if (due || (isLocked && !wasLocked)) lock();
    wasLocked = isLocked;
  }, POLL_MS);
  return { active: idle.active };
}
