import type { Clock } from '../../shared/domain/clock.ts';

const MINUTE_MS = 60_000;
/** A pause between two looks that no busy machine makes: it slept, or somebody set its clock. */
const MOST_BETWEEN_MS = 60_000;

/** Calls back again and again, until the function that it gives is called. */
export type Ticker = (look: () => void) => () => void;

/** Watches whether somebody is at the machine. */
export type IdleWatch = {
  /** Somebody is there. */
  readonly active: () => void;
  readonly end: () => void;
};

/** Looks every two seconds. */
export const everyTwoSeconds: Ticker = (look) => {
  const timer = setInterval(look, 2000);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
};

/**
 * Calls `lock` when nobody has been there for as many minutes as `minutes` says at that moment, and when the machine has
 * slept: a timer alone would stand still meanwhile.
 */
export function watchIdle(clock: Clock, ticker: Ticker, minutes: () => number, lock: () => void): IdleWatch {
  let lastSign = clock.now();
  let lastLook = lastSign;
  const end = ticker(() => {
    const now = clock.now();
    const slept = now < lastLook || now - lastLook > MOST_BETWEEN_MS;
    lastLook = now;
    if (!slept && now - lastSign < minutes() * MINUTE_MS) return;
    lastSign = now;
    lock();
  });
  const active = () => {
    lastSign = clock.now();
  };
  return { active, end };
}
