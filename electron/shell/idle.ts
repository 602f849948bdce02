/** What is asked of the system, again and again. */
export type IdleSource = {
  /** Seconds since somebody touched the machine, as far as the system knows. */
  readonly idleSeconds: () => number;
  /** Seconds on a clock that only runs forward. */
  readonly stopwatch: () => number;
};

/** Decides when nobody has been at the machine for too long. */
export type IdleRule = {
  /** Somebody touched the window. */
  readonly active: () => void;
  /** Asked every few seconds: whether to lock now. Says so once for each absence. */
  readonly isDue: (limitSeconds: number) => boolean;
};

/**
 * The system's idle time decides. Some desktops do not tell it and always answer zero; there a zero is no sign of life,
 * and only a touch of the window itself is one. Whatever the page does, it cannot make the system's own time shorter.
 */
export function createIdleRule({ idleSeconds, stopwatch }: IdleSource): IdleRule {
  let lastSign = stopwatch();
  let told = false;
  const sign = (at: number): void => {
    lastSign = Math.max(lastSign, at);
  };
  return {
    active: () => {
      sign(stopwatch());
    },
    isDue: (limitSeconds) => {
      const now = stopwatch();
      const idle = idleSeconds();
      if (idle > 0) sign(now - idle);
      const due = idle >= limitSeconds || now - lastSign >= limitSeconds;
      const first = due && !told;
      told = due;
      return first;
    },
  };
}
