import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** By these bytes the fuses are found in a runtime's executable. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** How the nine fuses of a fresh runtime stand. */
export const FRESH_FUSES = '101100011';

/** An executable that can do nothing, with fuses in the midst of it as a runtime has them. */
export function executableWith(fuses: string): Buffer {
  const wire = Buffer.from([1, fuses.length, ...Buffer.from(fuses)]);
  return Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 0\n'),
    Buffer.alloc(100_000, 7),
    Buffer.from(SENTINEL),
    wire,
    Buffer.alloc(1000, 9),
  ]);
}

/** An unpacked runtime of the desktop as it comes, but for the machine code: what packing looks at, and nothing else. */
export async function stubRuntime(folder: string, version: string): Promise<string> {
  for (const name of ['locales', 'resources', 'default']) mkdirSync(join(folder, name), { recursive: true });
  const files = {
    electron: executableWith(FRESH_FUSES),
    'chrome-sandbox': 'sandbox',
    chrome_crashpad_handler: 'crash handler',
    'icudtl.dat': 'data',
    'resources.pak': 'data',
    version,
    LICENSE: 'licence of the runtime',
    'LICENSES.chromium.html': 'licences of the engine',
    'locales/zh-CN.pak': 'words',
    'locales/en-US.pak': 'words',
    'locales/de.pak': 'words',
    'default/main.js': '',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(join(folder, name), 0o755);
  await createPackage(join(folder, 'default'), join(folder, 'resources', 'default_app.asar'));
  return folder;
}
