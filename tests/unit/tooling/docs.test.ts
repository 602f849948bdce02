import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const code = globSync('{shared,electron}/**/*.ts', { cwd: ROOT })
  .map((path) => read(path))
  .join('\n');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT });

/** Where every link of a page to a file of this project leads. */
function links(page: string): readonly string[] {
  return [...read(page).matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)\s]*)?\)/gu)].map(([, target = '']) =>
    relative(ROOT, join(ROOT, dirname(page), target)),
  );
}

test.each(pages)('every link of %s leads to a file that is there', (page) => {
  expect(links(page).filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
});

test('every English identifier of the glossary is a name in the code', () => {
  const columns = read('docs/glossary.md')
    .split('\n')
    .map((line) => line.split('|')[2] ?? '');
  const names = columns.flatMap((column) => [...column.matchAll(/`([A-Za-z0-9_-]+)`/gu)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(code))).toEqual([]);
});

test('every folder and file that a page names in code type is there', () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:electron|shared|tests|build|docs)\/[\w./-]*\w)`/gu)].map(([, path = '']) => path),
  );
  expect([...new Set(named)].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
