import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds the window once for all specs, as `npm start` does. */
export async function setup(): Promise<void> {
  await build({ configFile: `${root}/vite.config.ts`, mode: 'preview', logLevel: 'error' });
}
