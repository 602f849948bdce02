import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { runAll } from '../vectors/all.ts';
import type { VectorReport } from '../vectors/tally.ts';

const ROOT = join(import.meta.dirname, '../..');

type Reports = Readonly<Record<string, VectorReport>>;

const counts = (reports: Reports): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(reports).map(([name, { count }]) => [name, count]));

test('Bun, whose cryptography is BoringSSL, holds every vector that Node holds', async () => {
  // The command `bun` is put in place by an install script, and none runs here; the program itself is in this package.
  const [program = ''] = globSync('node_modules/@oven/bun-*/bin/bun', { cwd: ROOT });
  const bun = spawnSync(join(ROOT, program), ['tests/vectors/run/main.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(bun.error).toBeUndefined();
  const reports = JSON.parse(bun.stdout) as Reports;
  expect(Object.values(reports).flatMap(({ failures }) => failures)).toEqual([]);
  expect({ status: bun.status, stderr: bun.stderr }).toEqual({ status: 0, stderr: '' });
  const node = await runAll();
  expect(counts(reports)).toEqual(counts(node));
  expect(Object.values(counts(node)).every((count) => count > 0)).toBe(true);
});
