// `npm run package -- [--platform linux|win32|darwin] [--arch x64|arm64] [--dir] [--runtime DIR] [--built DIR] [--output DIR]
// [--day YYYY-MM-DD]` makes the installers of one system from what `npm run build` left, or only the folder that they would
// install. The runtime must be supported on the day of the release: today, or the one that is given.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { systemClock } from '../electron/vault/clock.ts';
import { businessDate } from '../shared/domain/clock.ts';
import { pack } from './app/pack.ts';

const root = join(import.meta.dirname, '..');
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    platform: text,
    arch: text,
    dir: { type: 'boolean' },
    runtime: text,
    built: text,
    output: text,
    day: text,
  },
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
  z.iso.date().parse(values.day ?? businessDate(systemClock.now())),
);
process.stdout.write(`${folder}\n`);
