import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, DESKTOP, isFresh, type Part, WINDOW } from '../../../build/start/built.ts';
import { freshFolder } from '../../support/folder.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CONFIG = `import { join } from 'node:path';
export default {
  root: join(import.meta.dirname, 'renderer'),
  build: { outDir: join(import.meta.dirname, 'out/renderer'), emptyOutDir: true },
};`;

/** A project as small as can be, whose window the real builder builds. */
function project(): string {
  const root = freshFolder();
  for (const folder of ['renderer', 'shared/errors']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'vite.config.ts'), CONFIG);
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'shared/errors/word.ts'), "export const word: string = '密匣';\n");
  writeFileSync(
    join(root, 'renderer/main.ts'),
    "import { word } from '../shared/errors/word.ts';\ndocument.title = word;\n",
  );
  writeFileSync(join(root, 'renderer/index.html'), '<script type="module" src="./main.ts"></script>');
  return root;
}

test('a window is built from its sources, and is fresh until one of them changes', async () => {
  const root = project();
  expect(isFresh(root, WINDOW)).toBe(false);
  expect(await build(root, WINDOW)).toBeUndefined();
  expect(readFileSync(join(root, 'out/renderer/index.html'), 'utf8')).toContain('/assets/');
  for (const change of [
    () => writeFileSync(join(root, 'shared/errors/word.ts'), "export const word: string = '匣';\n"),
    () => writeFileSync(join(root, 'renderer/new.ts'), 'export {};\n'),
    () => writeFileSync(join(root, 'vite.config.ts'), `${CONFIG}\n`),
    () => writeFileSync(join(root, 'package-lock.json'), '{ }'),
  ]) {
    expect(isFresh(root, WINDOW)).toBe(true);
    change();
    expect(isFresh(root, WINDOW)).toBe(false);
    await build(root, WINDOW);
  }
});

test('a window that somebody else has built meanwhile is stale', async () => {
  const root = project();
  await build(root, WINDOW);
  const { build: another } = await import('vite');
  await another({ configFile: join(root, 'vite.config.ts'), logLevel: 'silent' });
  expect(existsSync(join(root, 'out/renderer/index.html'))).toBe(true);
  expect(isFresh(root, WINDOW)).toBe(false);
});

test('sources that cannot be built leave nothing fresh, and say what is wrong with them', async () => {
  const root = project();
  writeFileSync(join(root, 'renderer/main.ts'), "import './nothing.ts';\n");
  const failure = await build(root, WINDOW);
  expect(failure).toContain('nothing.ts');
  expect(failure).not.toContain('\u001b');
  expect(isFresh(root, WINDOW)).toBe(false);
});

test.each<[string, Part]>([
  ['the window', WINDOW],
  ['what runs beside it', DESKTOP],
])('the sources that are named for %s are there', (_, { sources, settings }) => {
  expect([...sources, ...settings].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
