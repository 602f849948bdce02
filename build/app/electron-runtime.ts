import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The program that runs Electron, where its runtime has been fetched; `undefined` where it has not. Fetches nothing. */
export function electronRuntime(root: string): string | undefined {
  const place = join(root, 'node_modules', 'electron');
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const runtime = join(elsewhere ?? join(place, 'dist'), nameIn(place));
  return existsSync(runtime) ? runtime : undefined;
}

function nameIn(place: string): string {
  try {
    return readFileSync(join(place, 'path.txt'), 'utf8').trim();
  } catch {
    return 'electron';
  }
}
