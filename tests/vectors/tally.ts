/** What one runner found. A runner that counted nothing is itself a failure. */
export type VectorReport = { readonly count: number; readonly failures: readonly string[] };

/** A file in `run/` that exports these two is a runner, and every runtime runs it. */
export type VectorRunner = { readonly name: string; readonly run: () => Promise<VectorReport> };

/** Counts checks and keeps the names of those that failed. Free of any test framework: Node and Bun both use it. */
export type Tally = {
  readonly holds: (what: string, condition: boolean) => void;
  readonly equals: (what: string, actual: unknown, expected: unknown) => void;
  /** The step must throw an error that `fits` accepts. */
  readonly refuses: (what: string, step: () => unknown, fits: (error: unknown) => boolean) => Promise<void>;
  readonly report: () => VectorReport;
};

/** A fresh tally, for one run. */
export function createTally(): Tally {
  const failures: string[] = [];
  let count = 0;
  const holds = (what: string, condition: boolean): void => {
    count += 1;
    if (!condition) failures.push(what);
  };
  return {
    holds,
    equals: (what, actual, expected) => {
      const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
      holds(seen === wanted ? what : `${what}: ${seen} instead of ${wanted}`, seen === wanted);
    },
    refuses: async (what, step, fits) => {
      try {
        await step();
      } catch (error) {
        holds(`${what}: another error, ${String(error)}`, fits(error));
        return;
      }
      holds(`${what}: was not refused`, false);
    },
    report: () => ({ count, failures }),
  };
}
