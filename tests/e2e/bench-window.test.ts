import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { laptopFolder } from './support/laptop-folder.ts';

const BENCH = join(import.meta.dirname, '../bench/run.ts');
const TINY = ['--leads', '120', '--rows', '1', '--size', '1', '--repeat', '1'];

const LENGTHS = ['1 character', '2 characters', '3 characters', '6 characters'];
const EXPECTED = [
  'window: passphrase to the desk (Argon2 at the floor)',
  'window: to the first page of the ledger',
  'window: to the first page with the total',
  ...LENGTHS.flatMap((length) => [
    `window: search: ${length} to lines found`,
    `window: search: ${length} to lines and total`,
    `window: search: ${length}, main thread only`,
  ]),
  'window: whole ledger scrolled: a frame',
  'window: whole ledger scrolled: frames dropped',
  'window: whole ledger scrolled: a frame, main thread only',
  'window: jump to another place: to its lines',
  'window: wheel: a frame',
  'window: wheel: frames dropped',
  'window: wheel: a frame, main thread only',
  'window: wheel: area without lines',
  'window: wheel: area being read',
  'window: most lines in the page',
  'window: paste of 1 MB to the next key',
];

const folder = laptopFolder();

test('the benchmark of the window prints every figure beside its baseline, and leaves nothing behind', () => {
  const temp = join(folder, 't');
  mkdirSync(temp);
  const env = { ...process.env, TMPDIR: temp };
  const words = [BENCH, 'window', ...TINY];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringMatching(/error/iu) as string });
  const rows = stdout
    .split('\n')
    .filter((line) => line.startsWith('window '))
    .map((line) => line.split(/ {2,}/u));
  expect(rows.map(([group, what]) => `${String(group)}: ${String(what).replace(', p50 / p95', '')}`)).toEqual(EXPECTED);
  expect(rows.filter(([, , ours, beside]) => !/^\d/u.test(ours ?? '') || !/^\d/u.test(beside ?? ''))).toEqual([]);
  const most = rows.find(([, what]) => what === 'most lines in the page')?.[2];
  expect(Number(most)).toBeGreaterThan(0);
  expect(Number(most)).toBeLessThan(60);
  expect(readdirSync(temp)).toEqual([]);
});
