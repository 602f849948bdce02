import { join } from 'node:path';
import process from 'node:process';

/** A script that `tests/support/outside/built.ts` has built for this run, by its name there; `undefined` where it has not. */
export function builtScript(name: string): string | undefined {
  const folder = process.env['MIXIA_BUILT'];
  return folder === undefined ? undefined : join(folder, `${name}.js`);
}
