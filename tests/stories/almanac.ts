import { businessDate, type Clock } from '../../shared/domain/clock.ts';
import { addDays } from '../../shared/domain/days.ts';
import { handClock } from '../fixtures/vault.ts';

/** The day on which a dated story is told, so that it has the same dates for ever: a Thursday. */
export const TOLD_ON = '2026-11-26';

/** So many days pass before a step, by what it is, and all that is told after it happens so much later. */
export type Pauses = Readonly<Record<string, number>>;

/** The days of a story. */
export type Almanac = {
  readonly clock: Clock;
  /** The day that a story names. */
  readonly day: (back: number) => string;
  readonly today: () => string;
  /** Lets so many evenings go by. */
  readonly pass: (days: number) => Promise<void>;
  /**
   * Lets the evenings go by until the day of a step, and gives the step with its days as they are then. The day of a step
   * is the latest on which something was done; what is planned for a day does not count. Who says "today" means the day
   * on the clock.
   */
  readonly come: <Step extends object>(step: Step, what?: string) => Promise<Step>;
  /** Lets some days more go by; gives the first and the last day. */
  readonly close: (after: number) => Promise<readonly [string, string]>;
};

const DAY = 86_400_000;
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const IS_DONE = /^on$|On$/u;
const IS_PLANNED = 'reviewOn';

/** A clock that goes from evening to evening, never back. Noon in China, `back` days before {@link TOLD_ON}, is its start. */
export function almanac(back: number, pauses: Pauses, evening: () => Promise<void>): Almanac {
  const first = addDays(TOLD_ON, -back);
  const clock = handClock(Date.parse(`${first}T04:00:00Z`));
  const today = () => businessDate(clock.now());
  const left = new Map(Object.entries(pauses));
  const later = { days: 0 };
  const pass = async (days: number) => {
    for (let n = 0; n < days; n += 1) {
      await evening();
      clock.move(DAY);
    }
  };
  const come = async <Step extends object>(step: Step, what = ''): Promise<Step> => {
    const pause = left.get(what) ?? 0;
    left.delete(what);
    later.days += pause;
    await pass(pause);
    const told = withDays(step, (day) => (day === TOLD_ON ? day : addDays(day, later.days)));
    const last = doneOn(told);
    while (today() < last) await pass(1);
    return withDays(told, (day) => (day === TOLD_ON ? today() : day));
  };
  const close = async (after: number) => {
    if (left.size > 0) throw new Error(`no step was ${[...left.keys()].join(', ')}`);
    await pass(after);
    await evening();
    return [first, today()] as const;
  };
  return { clock, day: (days) => addDays(TOLD_ON, -days), today, pass, come, close };
}

function withDays<Step extends object>(step: Step, change: (day: string) => string): Step {
  const changed = Object.entries(step).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && IS_DAY.test(value) ? change(value) : value,
  ]);
  return Object.fromEntries(changed) as Step;
}

/** The latest day on which something of a step was done; the empty text where it names none. */
function doneOn(step: object): string {
  const days = Object.entries(step).flatMap(([name, value]: [string, unknown]) =>
    IS_DONE.test(name) && name !== IS_PLANNED && typeof value === 'string' && value !== TOLD_ON ? [value] : [],
  );
  return days.toSorted().at(-1) ?? '';
}
