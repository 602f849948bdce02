// `npm run package -- [--platform linux|win32|darwin] [--arch x64|arm64] [--dir] [--runtime DIR] [--built DIR] [--output DIR]`
// makes the installers of one system from what `npm run build` left, or only the folder that they would install.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { pack } from './app/pack.ts';

const root = join(import.meta.dirname, '..');
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { platform: text, arch: text, dir: { type: 'boolean' }, runtime: text, built: text, output: text },
});
const target = z
  .strictObject({ platform: z.enum(['linux', 'win32', 'darwin']), arch: z.enum(['x64', 'arm64']) })
  .parse({ platform: values.platform ?? process.platform, arch: values.arch ?? process.arch });

const { folder } = await pack(
  {
    root,
    target,
    built: resolve(values.built ?? join(root, 'out')),
    output: resolve(values.output ?? join(root, 'release')),
    runtime: values.runtime === undefined ? undefined : resolve(values.runtime),
  },
  values.dir !== true,
);
process.stdout.write(`${folder}\n`);
