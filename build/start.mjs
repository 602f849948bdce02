// `npm start`: opens the window, in Electron where its runtime is present and otherwise in a browser.
// Plain JavaScript, so that a Node that is too old is told so, and so that what translates our sources is not even loaded
// where they have been read before.
import { fileURLToPath } from 'node:url';
import { tooOldLine } from '../electron/cli/node-check.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/u, '');
const line = tooOldLine(process);
if (line === undefined) {
  await keepTranslated();
  const { start } = await import('./start/start.ts');
  process.exitCode = await start(root, process.argv.slice(2));
} else {
  process.stderr.write(line);
  process.exitCode = 1;
}

/** Read once, our sources need not be translated again at each start. The vault process hears of it too. */
async function keepTranslated() {
  const cache = fileURLToPath(new URL('../node_modules/.cache/mixia', import.meta.url));
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(cache);
  process.env.NODE_COMPILE_CACHE = cache;
}
