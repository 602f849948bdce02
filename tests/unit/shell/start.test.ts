import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { REFUSED_SWITCHES } from '../../../electron/shell/switches.ts';
import { START_SENTENCES } from '../../../electron/shell/words.ts';
import { type Application, startApplication } from '../../support/electron/application.ts';
import type { Runtime } from '../../support/electron/runtime.ts';

const at: { app?: Application } = {};
afterEach(() => {
  at.app?.end();
  delete at.app;
});

async function started(change: (runtime: Runtime) => void): Promise<Runtime> {
  at.app = await startApplication(change);
  return at.app.runtime;
}

/** Nothing was begun: no window, no process, no session. */
function expectNothingBegun(runtime: Runtime, exit: number, boxes: readonly string[]): void {
  expect([runtime.exits, runtime.errorBoxes]).toEqual([[exit], boxes]);
  expect([runtime.windows, runtime.processes, runtime.schemes]).toEqual([[], [], []]);
}

test.each(REFUSED_SWITCHES)('a packaged application does not start with --%s', async (name) => {
  const runtime = await started(({ switches }) => void switches.set(name, ''));
  expectNothingBegun(runtime, 1, [START_SENTENCES.switches]);
});

test('from a checkout it starts with them: that is how it is tested and debugged', async () => {
  const runtime = await started((changed) => {
    changed.isPackaged = false;
    changed.switches.set('remote-debugging-port', '0');
    changed.switches.set('inspect', '0');
  });
  expect(runtime.windows).toHaveLength(1);
  expect(runtime.window.options.webPreferences).toMatchObject({
    devTools: true,
    sandbox: true,
    contextIsolation: true,
  });
  expect(runtime.own.lets('devtools://devtools/bundled/inspector.html')).toBe(true);
  expect(runtime.own.lets('https://example.com/')).toBe(false);
});

test('a second instance ends at once and quietly', async () => {
  expectNothingBegun(await started((changed) => (changed.hasLock = false)), 0, []);
});

const BROKEN: readonly (readonly [what: string, break_: (folder: string) => void])[] = [
  ['a changed archive', (folder) => writeFileSync(join(folder, 'app.asar'), 'as pack3d')],
  ['a missing archive', (folder) => rmSync(join(folder, 'app.asar'))],
  ['a missing list', (folder) => rmSync(join(folder, 'app.sha256'))],
  ['an empty list', (folder) => writeFileSync(join(folder, 'app.sha256'), '')],
  ['a list that names something else', (folder) => writeFileSync(join(folder, 'app.sha256'), `${'0'.repeat(64)}  x\n`)],
  [
    'a list that leaves the folder',
    (folder) => {
      mkdirSync(join(folder, 'a'));
      writeFileSync(join(folder, 'app.sha256'), `${'0'.repeat(64)}  a/../app.asar\n`);
    },
  ],
];

test.each(BROKEN)('on Linux %s keeps a packaged application from starting', async (_, break_) => {
  const runtime = await started(({ folder }) => {
    break_(folder);
  });
  expectNothingBegun(runtime, 1, [START_SENTENCES.package]);
});

test('without the files of its window it says so, and begins nothing', async () => {
  const runtime = await started(({ folder }) => {
    rmSync(join(folder, 'out'), { recursive: true });
  });
  expect([runtime.exits, runtime.errorBoxes]).toEqual([[1], [START_SENTENCES.unforeseen]]);
  expect([runtime.windows, runtime.processes]).toEqual([[], []]);
});
