import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '../support/folder.ts';

const BENCH = join(import.meta.dirname, '../bench/run.ts');
const TINY = ['--leads', '60', '--rows', '40', '--size', '70000', '--repeat', '1'];

/** Runs the real program with its temporary files in a folder of its own. */
function bench(...words: readonly string[]) {
  const temp = join(freshFolder(), 'temp');
  mkdirSync(temp);
  const env = { ...process.env, TMPDIR: temp };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BENCH, ...words], { encoding: 'utf8', env });
  return { status, stdout, stderr, left: readdirSync(temp) };
}

/** What each row of the table says, its sizes and figures left out. */
function rowsOf(stdout: string): readonly string[] {
  const lines = stdout.trimEnd().split('\n');
  const start = lines.findIndex((line) => line.startsWith('-----')) + 1;
  return lines.slice(start).map((line) => {
    const [group = '', what = ''] = line.split(/ {2,}/u);
    return `${group}: ${what.replaceAll(/\d+(?:\.\d+)?/gu, '#')}`;
  });
}

const EXPECTED = [
  'open: open and first page of # (Argon# cheap), p# / p#',
  'open: Argon#id, # MiB, # passes (slow on purpose)',
  'list: first page of #, p# / p#',
  'list: page from the middle, p# / p#',
  'list: by status, p# / p#',
  'list: overdue, p# / p#',
  'list: first page with the total, p# / p#',
  'list: in hand, with the total, p# / p#',
  'list: no opinion after a month, with the total, p# / p#',
  'list: closed this month, with the total, p# / p#',
  'list: ever overdue, with the total, p# / p#',
  'list: due within # days, with the total, p# / p#',
  'list: earlier leads on a name, p# / p#',
  'desk: what has to be done today, p# / p#',
  'desk: places of all pages: all, p# / p#',
  'desk: places of all pages: open, p# / p#',
  'desk: people by a character, p# / p#',
  'desk: people by initials, p# / p#',
  'desk: units used before, p# / p#',
  'dates: every date again: a length in months was set',
  'dates: every date again: a holiday notice was entered',
  'desk: what waits, thousands of them, p# / p#',
  'desk: a lead with # # events opened, p# / p#',
  ...['# character', '# characters', '# characters', '# characters'].flatMap((name) => [
    `search: ${name}, newest #, p# / p#`,
    `search: ${name}, with the total, p# / p#`,
  ]),
  'check: full, # events, # MB',
  'check: full, # events, # MB',
  'check: incremental, # new events',
  'import: the whole import of # rows',
  'import: parse the file',
  'import: plan: understand rows, find repeats',
  'import: seal the reporters',
  'import: write: number, sign, insert, index',
  'events: register one lead, durable, p# / p#',
  'events: fold a lead with # corrections, p# / p#',
  'evidence: add a file',
  'evidence: export it',
  'evidence: peak memory of adding and exporting',
  'package: seal (sign, flush, read back)',
  'package: seal (sign, flush, read back)',
  'package: open (verify, stage, take in)',
  'package: processor time of sealing',
  'package: processor time of opening',
  'package: peak memory of sealing',
  'package: peak memory of opening',
];

test('the benchmark prints every figure beside its baseline, and leaves nothing behind', () => {
  // The two groups that need a browser are walked by a test of their own.
  const groups = ['open', 'list', 'desk', 'search', 'check', 'import', 'events', 'evidence', 'package'];
  const { status, stdout, stderr, left } = bench(...groups, ...TINY);
  expect({ status, stderr: stderr.replaceAll(/measuring \w+ \.\.\.\n/gu, '') }).toEqual({ status: 0, stderr: '' });
  expect(rowsOf(stdout)).toEqual(EXPECTED);
  const figures = stdout
    .split('\n')
    .filter((line) => /^(?:open|list|desk|search|check|import|events|evidence) /u.test(line));
  expect(figures.filter((line) => !/\d(?: ms| s| MiB| MB\/s\))? {2,}\d+(?:\.\d+)? {2,}\S/u.test(line))).toEqual([]);
  expect(left).toEqual([]);
});

test('one group can be asked for, and a name that is none is told', () => {
  const one = bench('events', ...TINY);
  expect(rowsOf(one.stdout).map((row) => row.split(':')[0])).toEqual(['events', 'events']);
  const wrong = bench('everything');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('npm run bench');
});
