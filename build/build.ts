// `npm run build [-- --out DIR]`: everything that a package is made from.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { buildDesktop } from './app/desktop.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = resolve(values.out ?? join(root, 'out'));

// Whoever starts this may be a test runner, whose environment would give another React.
process.env['NODE_ENV'] = 'production';
await build({
  configFile: join(root, 'vite.config.ts'),
  mode: 'packaged',
  logLevel: 'warn',
  build: { outDir: join(out, 'renderer') },
});
await buildDesktop(root, out);
