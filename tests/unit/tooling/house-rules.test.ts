import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

type Source = { readonly path: string; readonly text: string };

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '');

function sources(pattern: RegExp): readonly Source[] {
  return tracked
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

const CODE = sources(/\.(ts|tsx|mjs|js)$/u);
const PRODUCT = CODE.filter(({ path }) => /^(electron|shared|renderer|build)\//u.test(path));
const TESTS = CODE.filter(({ path }) => path.startsWith('tests/'));
const PROSE = sources(/\.(md|json|ya?ml|ts|mjs|js)$|^\.ci\//u).filter(({ path }) => path !== 'package-lock.json');

const lineCount = ({ text }: Source): number => text.split('\n').length - 1;

/** `path:line` of every line in which `pattern` is found. */
function places(files: readonly Source[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

test('no file of the product is longer than 300 lines, no test longer than 400', () => {
  expect(PRODUCT.filter((file) => lineCount(file) > 300).map(({ path }) => path)).toEqual([]);
  expect(TESTS.filter((file) => lineCount(file) > 400).map(({ path }) => path)).toEqual([]);
});

test('half the files of the product are short', async ({ annotate }) => {
  const sizes = PRODUCT.map(lineCount).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  await annotate(`${PRODUCT.length} files of the product, median ${median} lines, longest ${sizes.at(-1) ?? 0}`);
  expect(median).toBeGreaterThan(0);
  expect(median).toBeLessThanOrEqual(120);
});

test('no comment switches a check off', () => {
  const tools = ['eslint-disable', 'eslint-enable', '@ts-\\w+', '\\w+-ignore', '(?:v8|c8|istanbul) ignore'];
  expect(places(CODE, new RegExp(`(?:^|\\s)(?://|/?\\*+)\\s*(?:${tools.join('|')})`, 'u'))).toEqual([]);
});

test('nothing is left for later in a comment', () => {
  const words = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'];
  expect(places(CODE, new RegExp(`\\b(?:${words.join('|')})\\b`, 'u'))).toEqual([]);
});

test('no test is left out of a run', () => {
  expect(places(TESTS, /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b/u)).toEqual([]);
});

test('no path of the machine it was written on stands in any file', () => {
  expect(places(PROSE, /(?:^|[\s'"`(=])\/(?:home|root|work|Users)\//u)).toEqual([]);
});

// Sheets come with their pages and stay: two for one class would make a page look otherwise once another was seen.
test('no class is laid out by two style sheets', () => {
  const sheets = new Map<string, Set<string>>();
  for (const { path, text } of sources(/^renderer\/.*\.css$/u)) {
    for (const [, name = ''] of text.matchAll(/^\.([\w-]+)(?=\s*[{,])/gmu)) {
      sheets.set(name, (sheets.get(name) ?? new Set()).add(path));
    }
  }
  expect(sheets.size).toBeGreaterThan(50);
  expect([...sheets].filter(([, paths]) => paths.size > 1).map(([name]) => name)).toEqual([]);
});

type Manifest = Readonly<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>;

test('every dependency is pinned to one exact version', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version),
  );
  expect(loose).toEqual([]);
  expect(Object.keys(dependencies)).not.toContain('@signalapp/sqlcipher');
});
