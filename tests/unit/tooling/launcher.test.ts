import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { expect, test } from 'vitest';

import { sentence } from '../../../shared/errors/app-error.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LAUNCHER = join(ROOT, 'electron/cli/mixia.mjs');
const REQUIRE_NODE = join(ROOT, 'build/require-node.mjs');
const START = join(ROOT, 'build/start.mjs');
const OUTCOME = { status: 1, signal: null, stdout: '', stderr: `NODE_TOO_OLD: ${sentence('NODE_TOO_OLD')}\n` };

/** This very Node, which says of itself what `lie` puts there before any other module is read. */
function pretending(lie: string): readonly string[] {
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions } });\n${lie}`;
  return [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

/** Every Node on this machine that really is too old; on a machine without one the list is empty. */
function oldNodes(): (readonly string[])[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const found = folders.map((folder) => join(folder, 'node')).filter((path) => existsSync(path));
  return [...new Set(found.map((path) => realpathSync(path)))]
    .filter((path) => {
      const asked = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
      return asked.status === 0 && Number.parseFloat(asked.stdout) < 22.18;
    })
    .map((path) => [path]);
}

const OLD_ONES: readonly (readonly string[])[] = [
  pretending("process.versions.node = '20.20.2';"),
  pretending("process.versions.node = '22.17.1';"),
  pretending("process.versions.napi = '9';"),
  [process.execPath, '--no-experimental-strip-types'],
  ...oldNodes(),
];

function run([command = '', ...words]: readonly string[], script: string): typeof OUTCOME {
  const { status, signal, stdout, stderr } = spawnSync(command, [...words, script, 'demo'], { encoding: 'utf8' });
  return { status, signal, stdout, stderr } as typeof OUTCOME;
}

test.each(
  OLD_ONES.map((words) => ({
    words,
    what: decodeURIComponent(words.at(-1) ?? '')
      .split('\n')
      .at(-1),
  })),
)('a Node that is too old is told so in one sentence, by the launchers and by every script: $what', ({ words }) => {
  expect(run(words, LAUNCHER)).toEqual(OUTCOME);
  expect(run(words, REQUIRE_NODE)).toEqual(OUTCOME);
  expect(run(words, START)).toEqual(OUTCOME);
});

test.each(["process.versions.node = '22.18.0';", "process.versions.node = '26.0.0';", ''])(
  'a Node that will do is let through without a word: %s',
  (lie) => {
    expect(run(pretending(lie), REQUIRE_NODE)).toEqual({ status: 0, signal: null, stdout: '', stderr: '' });
  },
);
