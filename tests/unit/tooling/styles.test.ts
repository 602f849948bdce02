import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../renderer');

/** What the printed page has around it; only sheets of paper are drawn in it. */
const PAPER = '#paper';

type Rule = { readonly path: string; readonly owner: string; readonly selector: string };

/** Whose sheet it is: a feature's own, or that of everything else, which all pages share. */
const ownerOf = (path: string): string => /^features\/[^/]+/u.exec(path)?.[0] ?? 'shared';

/** Every selector of a sheet, each of a list by itself. Boxes of the page (`@page`) have none. */
function selectorsOf(css: string): readonly string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/gu, '');
  const heads = plain.matchAll(/(?<head>[^{};]+)\{/gu);
  return [...heads]
    .map(({ groups }) => (groups?.['head'] ?? '').trim())
    .filter((head) => !head.startsWith('@'))
    .flatMap((head) => head.split(/,(?![^(]*\))/u).map((one) => one.trim()));
}

/** The classes of the element with which a selector begins. */
function classesAtHead(selector: string): readonly string[] {
  const head = selector.split(/[\s>+~]/u)[0] ?? '';
  return [...head.matchAll(/\.(?<name>[\w-]+)/gu)].map(({ groups }) => groups?.['name'] ?? '');
}

const RULES: readonly Rule[] = globSync('**/*.css', { cwd: ROOT }).flatMap((path) =>
  selectorsOf(readFileSync(join(ROOT, path), 'utf8')).map((selector) => ({ path, owner: ownerOf(path), selector })),
);

/** Which sheets begin a selector with a class. */
const owners = new Map<string, Set<string>>();
for (const { owner, selector } of RULES) {
  for (const name of classesAtHead(selector)) owners.set(name, (owners.get(name) ?? new Set()).add(owner));
}

test('every rule of a feature begins with a class that is its own: all sheets are there on every page', () => {
  const ofFeatures = RULES.filter(({ owner }) => owner !== 'shared');
  expect(ofFeatures.length).toBeGreaterThan(200);
  const isOwn = ({ selector }: Rule): boolean =>
    selector.startsWith(PAPER) || classesAtHead(selector).some((name) => owners.get(name)?.size === 1);
  expect(ofFeatures.filter((rule) => !isOwn(rule)).map(({ path, selector }) => `${path}: ${selector}`)).toEqual([]);
});

test('a rule that begins with a bare element, a shared class or another feature’s is found', () => {
  expect(selectorsOf('@media (x) { .a:is(b, c), td .d { e: f } }\n@page g { @h { i: j } }')).toEqual([
    '.a:is(b, c)',
    'td .d',
  ]);
  expect(classesAtHead('section + .card')).toEqual([]);
  expect(classesAtHead('.a.b > .c')).toEqual(['a', 'b']);
});
