import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What the window is built from; a change in any of it makes a built one stale. */
const SOURCES = ['renderer', 'shared'] as const;
const SETTINGS = ['vite.config.ts', 'package-lock.json'] as const;

const MODE = 'preview';

/** Whether the window in `out/renderer` was built from the sources as they are now. */
export function isFresh(root: string): boolean {
  try {
    readFileSync(join(root, 'out', 'renderer', 'index.html'));
    return readFileSync(stampOf(root), 'utf8') === sourcesDigest(root);
  } catch {
    return false;
  }
}

/** Builds the window into `out/renderer`. Gives what is wrong in the sources, in the builder's own words, if it fails. */
export async function buildWindow(root: string): Promise<string | undefined> {
  // Taken before: what is changed meanwhile makes the result stale.
  const digest = sourcesDigest(root);
  const { build } = await import('vite');
  try {
    await build({ configFile: join(root, 'vite.config.ts'), mode: MODE, logLevel: 'silent' });
  } catch (error) {
    return stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  }
  writeFileSync(stampOf(root), digest);
  return undefined;
}

function stampOf(root: string): string {
  return join(root, 'out', 'renderer.sha256');
}

function sourcesDigest(root: string): string {
  const hash = createHash('sha256');
  for (const path of [...SOURCES.flatMap((folder) => filesIn(root, folder)), ...SETTINGS]) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${String(bytes.length)}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
