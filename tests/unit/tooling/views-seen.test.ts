import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENTRY_VIEWS, FIRST_START } from '../../e2e/support/entry-views.ts';
import { DIALOGS_ALIKE, DIALOGS_SEEN, PAGES_SEEN } from '../../e2e/support/seen.ts';
import { VIEWS } from '../../e2e/support/views.ts';

const ROOT = join(import.meta.dirname, '../../..');
const WINDOW = join(ROOT, 'renderer');
const SPECS = join(ROOT, 'tests/e2e');

const read = (folder: string, pattern: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** What is made for several dialogs, by the file that makes it. */
const MADE_FOR_SEVERAL: Readonly<Record<string, string>> = {
  'ui/dialog.tsx': 'Dialog',
  'ui/step-dialog.tsx': 'StepDialog',
  'features/members/signing-dialog.tsx': 'SigningDialog',
  'features/members/authority-dialog.tsx': 'AuthorityDialog',
  'features/handoff/reason-dialog.tsx': 'ReasonDialog',
  'features/erasing/erased-dialog.tsx': 'ErasedDialog',
};
const DRAWS = new RegExp(`<(?:Modal|Drawer|${Object.values(MADE_FOR_SEVERAL).join('|')})\\b`, 'gu');

/** How many dialogs a file draws, by file. */
const drawn = new Map(
  read(WINDOW, /\.tsx$/u)
    .map(({ path, text }) => [path, text.match(DRAWS)?.length ?? 0] as const)
    .filter(([path, count]) => count > 0 && !(path in MADE_FOR_SEVERAL)),
);

/** The names under which specs look at what stands in the window. */
const looked = new Set([
  ...[...VIEWS, ...ENTRY_VIEWS, FIRST_START].map(({ name }) => name),
  ...read(SPECS, /\.test\.ts$/u).flatMap(({ text }) =>
    text.includes('looked(') ? Array.from(text.matchAll(/'([a-z][a-z0-9-]+)'/gu), ([, name = '']) => name) : [],
  ),
]);

test('every dialog of the window is on the list of what was looked at, or is like another that is', () => {
  expect(drawn.size).toBeGreaterThan(40);
  expect([...drawn.keys()].sort()).toEqual([...Object.keys(DIALOGS_SEEN), ...Object.keys(DIALOGS_ALIKE)].sort());
  const fewer = Object.entries(DIALOGS_SEEN).filter(([path, views]) => views.length < (drawn.get(path) ?? 0));
  expect(fewer).toEqual([]);
});

test('every page and every dialog on the list is looked at in a spec, each under a name of its own', () => {
  const names = [...Object.values(PAGES_SEEN), ...Object.values(DIALOGS_SEEN).flat()].map(({ picture }) => picture);
  expect(names.filter((name) => !looked.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
