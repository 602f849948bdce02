import { defineConfig } from 'vitest/config';

const BUILT = 'tests/support/outside/built.ts';

const project = (name: string, testTimeout: number, ...globalSetup: readonly string[]) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    testTimeout,
    hookTimeout: testTimeout,
    pool: 'forks' as const,
    // It imports the desktop's runtime, for which the tests of the shell have a stand-in.
    server: { deps: { inline: ['electron-store'] } },
    globalSetup: ['tests/support/outside/setup.ts', 'tests/support/outside/translated.ts', ...globalSetup],
  },
});

/** One project a kind of test, so that `.ci/run` can start with the fast ones. */
export default defineConfig({
  test: {
    // Much of the waiting is for disks, children and browsers: two files at a time even on two cores.
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      project('unit', 30_000),
      project('property', 120_000),
      project('integration', 300_000, BUILT),
      project('fault', 600_000, BUILT),
      // Real browsers: one at a time on two cores, in front of the built window.
      project('e2e', 600_000, BUILT, 'tests/e2e/support/built-window.ts'),
    ],
  },
});
