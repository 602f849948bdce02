import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './tests/e2e/support/patience.ts';

/** Builds what the tests of a project start by the hundred. */
const BUILT = 'tests/support/outside/built.ts';

/** Asks the preview host's own lines, which a page in Electron does not have. */
const AT_PREVIEW_HOST_ONLY = process.env['MIXIA_E2E'] === 'electron' ? ['tests/e2e/hostile-page.test.ts'] : [];

type Settings = { readonly seconds: number; readonly isolate: boolean; readonly globalSetup?: readonly string[] };

const project = (name: string, { seconds, isolate, globalSetup = [] }: Settings) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    exclude: AT_PREVIEW_HOST_ONLY,
    environment: 'node',
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
    expect: { poll: { timeout: PATIENCE_MS, interval: 50 } },
    pool: 'forks' as const,
    isolate,
    // It imports the desktop's runtime, for which the tests of the shell have a stand-in.
    server: { deps: { inline: ['electron-store'] } },
    globalSetup: ['tests/support/outside/setup.ts', 'tests/support/outside/translated.ts', ...globalSetup],
  },
});

/**
 * One project a kind of test; `seconds` end what hangs, and hold nobody to a speed. They run in the order of their names,
 * the larger files of each first, so that the shortest ones come last and no core waits for a long one. Our modules keep
 * no state, so that test files may share a process and what it has loaded; those that change its environment or watch its
 * children have one of their own.
 */
export default defineConfig({
  test: {
    // Much of the waiting is for disks, children and browsers: two files at a time even on two cores.
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      project('unit', { seconds: 120, isolate: false }),
      project('property', { seconds: 300, isolate: false }),
      project('integration', { seconds: 600, isolate: false, globalSetup: [BUILT] }),
      project('fault', { seconds: 900, isolate: true, globalSetup: [BUILT] }),
      // Real browsers in front of the built window.
      project('e2e', { seconds: 900, isolate: true, globalSetup: [BUILT, 'tests/e2e/support/built-window.ts'] }),
    ],
  },
});
