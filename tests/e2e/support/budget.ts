import { expect } from 'vitest';
import type { Acts } from './acts.ts';

type Line = { readonly what: string; readonly done: number; readonly shortcuts: number; readonly budget: number };

/** What each stretch of a walk took, beside what a person who read no manual may need for it. */
export type Budgets = {
  /** Clicks, buttons and choices since the counters began anew; fails beyond the budget. `most` may count shortcuts in. */
  readonly hold: (what: string, acts: Acts, budget: number, counted?: 'choices' | 'all') => void;
  /** The table, for whoever reads the run. */
  readonly table: () => string;
};

/** Keeps the budgets of one walk. */
export function budgets(): Budgets {
  const lines: Line[] = [];
  return {
    hold: (what, acts, budget, counted = 'choices') => {
      const done = acts.clicks() + acts.choices();
      const shortcuts = acts.shortcuts();
      lines.push({ what, done, shortcuts, budget });
      expect(counted === 'all' ? done + shortcuts : done, what).toBeLessThanOrEqual(budget);
    },
    table: () =>
      [
        'clicks and choices / shortcuts / budget',
        ...lines.map(({ what, done, shortcuts, budget }) => {
          const numbers = [done, shortcuts, budget].map((number) => String(number).padStart(3)).join(' /');
          return `${numbers}  ${what}`;
        }),
      ].join('\n'),
  };
}
