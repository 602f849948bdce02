import { businessDate, type Clock } from '../../shared/domain/clock.ts';

const DAY_MS = 86_400_000;
const NINE_IN_CHINA_MS = 3_600_000;

/** Time as the demonstration tells it: it begins weeks ago and ends now. */
export type DemoTime = {
  /** For the vaults: what is told comes after what was told before. */
  readonly clock: Clock;
  /** Goes on to nine in the morning, so many days before today; never back, and never past now. */
  readonly goTo: (daysAgo: number) => void;
  /** The date so many days before today. */
  readonly date: (daysAgo: number) => string;
};

/** A clock that is moved from day to day, and ends where the true one stands. */
export function demoTime(trueClock: Clock): DemoTime {
  const end = trueClock.now();
  const today = Date.parse(`${businessDate(end)}T00:00:00Z`);
  let now = 0;
  return {
    clock: {
      now: () => {
        // Each look is a little later, as it would be.
        now = Math.min(now + 7, trueClock.now());
        return now;
      },
    },
    goTo: (daysAgo) => {
      now = Math.min(Math.max(now + 60_000, today + NINE_IN_CHINA_MS - daysAgo * DAY_MS), trueClock.now());
    },
    date: (daysAgo) => businessDate(end - daysAgo * DAY_MS),
  };
}
