// `npm start`: opens the window, in Electron where its runtime is present and otherwise in a browser.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
// Our sources are TypeScript: read once, they need not be translated again at each start. The vault process hears of it too.
const cache = join(root, 'node_modules', '.cache', 'mixia');
enableCompileCache(cache);
process.env['NODE_COMPILE_CACHE'] = cache;

const { start } = await import('./start/start.ts');
process.exitCode = await start(root, process.argv.slice(2));
