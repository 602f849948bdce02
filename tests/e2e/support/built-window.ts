import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const VITE = `${root}/node_modules/vite/bin/vite.js`;

/** Builds the window once for all specs, as it is shipped: a test runner's own environment would give another React. */
export function setup(): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [VITE, 'build', '--mode', 'preview', '--logLevel', 'error'], { cwd: root, env });
}
