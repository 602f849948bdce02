import { join } from 'node:path';
import process from 'node:process';
import { buildWithVault } from '../../../build/app/desktop.ts';

const ROOT = join(import.meta.dirname, '../../..');
const OUT = join(ROOT, 'out/tests');

/** Scripts that are killed by the hundred. */
const CHILDREN = ['crash-child', 'evidence-child', 'members-child', 'vault-child'];

/** Every script that is started often, by the name under which `tests/support/built.ts` finds it. */
const SCRIPTS = {
  mixia: 'electron/cli/mixia.mjs',
  'vault-process': 'electron/vault/process/main.ts',
  ...Object.fromEntries(CHILDREN.map((name) => [name, `tests/fixtures/${name}.ts`])),
};

/**
 * Builds the processes that tests start by the hundred as the product is built, each into one file: they start three
 * times as fast. Done once a run, whichever kinds of test are in it. Where it was not done, they run from their sources.
 */
export async function setup(): Promise<void> {
  if (process.env['MIXIA_BUILT'] !== undefined) return;
  process.env['MIXIA_BUILT'] = OUT;
  await buildWithVault(ROOT, OUT, SCRIPTS);
}
