import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';

/** Something that is built into `out/`. A change in any of its sources makes a built one stale. */
export type Part = {
  readonly sources: readonly string[];
  readonly settings: readonly string[];
  /** Folder in `out/` that every build of it empties; the stamp lies there. */
  readonly into: string;
  readonly build: (root: string) => Promise<void>;
};

const STAMP = 'built-from.sha256';

/** The window, with what only the preview host needs. */
export const WINDOW: Part = {
  sources: ['renderer', 'shared'],
  settings: ['vite.config.ts', 'package-lock.json'],
  into: 'renderer',
  build: async (root) => {
    const { build } = await import('vite');
    await build({ configFile: join(root, 'vite.config.ts'), mode: 'preview', logLevel: 'silent' });
  },
};

/** What runs beside the window in Electron. */
export const DESKTOP: Part = {
  sources: ['electron', 'shared', join('build', 'app')],
  settings: ['package-lock.json'],
  into: 'main',
  build: async (root) => {
    const { buildDesktop } = await import('../app/desktop.ts');
    await buildDesktop(root, join(root, 'out'));
  },
};

/** Whether a part was built from its sources as they are now. */
export function isFresh(root: string, part: Part): boolean {
  try {
    return readFileSync(stampOf(root, part), 'utf8') === digestOf(root, part);
  } catch {
    return false;
  }
}

/** Builds a part. Gives what is wrong in the sources, in the builder's own words, if it fails. */
export async function build(root: string, part: Part): Promise<string | undefined> {
  // Taken before: what is changed meanwhile makes the result stale.
  const digest = digestOf(root, part);
  // Whoever starts this may have set another; the packages would then be built as for a test.
  process.env['NODE_ENV'] = 'production';
  try {
    await part.build(root);
  } catch (error) {
    return stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  }
  writeFileSync(stampOf(root, part), digest);
  return undefined;
}

function stampOf(root: string, { into }: Part): string {
  return join(root, 'out', into, STAMP);
}

function digestOf(root: string, { sources, settings }: Part): string {
  const hash = createHash('sha256');
  for (const path of [...sources.flatMap((folder) => filesIn(root, folder)), ...settings]) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path.split(sep).join('/')}\0${String(bytes.length)}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
