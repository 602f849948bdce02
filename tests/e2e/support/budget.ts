import { expect } from 'vitest';
import type { Acts } from './acts.ts';

type Line = { readonly what: string; readonly done: number; readonly shortcuts: number; readonly budget: number };

/** What a person needs for a button or a choice, and for a character that is typed, in seconds: slower than most. */
const PER_ACT = 3;
const PER_CHARACTER = 2;

/** What each stretch of a walk took, beside what a person who read no manual may need for it. */
export type Budgets = {
  /** Clicks, buttons and choices since the counters began anew; fails beyond the budget. `most` may count shortcuts in. */
  readonly hold: (what: string, acts: Acts, budget: number, counted?: 'choices' | 'all') => void;
  /**
   * Seconds that a person's hands need for what was done and for the text that was typed since the counters began anew; fails
   * beyond the budget. What this machine needed meanwhile stands beside it: how busy it was decides nothing.
   */
  readonly inTime: (what: string, acts: Acts, seconds: number, typed?: readonly string[]) => void;
  /** The table, for whoever reads the run. */
  readonly table: () => string;
};

/** Keeps the budgets of one walk. */
export function budgets(): Budgets {
  const lines: Line[] = [];
  const times: string[] = [];
  return {
    hold: (what, acts, budget, counted = 'choices') => {
      const done = acts.clicks() + acts.choices();
      const shortcuts = acts.shortcuts();
      lines.push({ what, done, shortcuts, budget });
      expect(counted === 'all' ? done + shortcuts : done, what).toBeLessThanOrEqual(budget);
    },
    inTime: (what, acts, seconds, typed = []) => {
      const hands = (acts.clicks() + acts.choices() + acts.shortcuts()) * PER_ACT;
      const taken = hands + Array.from(typed.join('')).length * PER_CHARACTER;
      const machine = `and ${acts.seconds().toFixed(1)} s of the machine`;
      times.push(`${String(taken).padStart(3)} s of ${String(seconds)} s, ${machine}  ${what}`);
      expect(taken, `${what}, in seconds`).toBeLessThanOrEqual(seconds);
    },
    table: () =>
      [
        'clicks and choices / shortcuts / budget',
        ...lines.map(({ what, done, shortcuts, budget }) => {
          const numbers = [done, shortcuts, budget].map((number) => String(number).padStart(3)).join(' /');
          return `${numbers}  ${what}`;
        }),
        ...times,
      ].join('\n'),
  };
}
