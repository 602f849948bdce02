import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Where `npm start` and the command line keep them too. */
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/mixia', import.meta.url));

/** Lets every process that a test starts find our sources translated already: there are many, and each begins anew. */
export function setup(): void {
  process.env['NODE_COMPILE_CACHE'] ??= CACHE;
}
