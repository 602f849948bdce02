import { join } from 'node:path';
import process from 'node:process';
import { buildWithVault } from '../../../build/app/desktop.ts';

const ROOT = join(import.meta.dirname, '../../..');
const OUT = join(ROOT, 'out/children');

/** Scripts that are killed by the hundred. */
const CHILDREN = ['crash-child', 'evidence-child', 'members-child', 'vault-child'];

/**
 * Builds the processes that tests kill as the product is built, each into one file: they start three times as fast, and
 * hundreds of them are started. Where this was not done, they run from their sources.
 */
export async function setup(): Promise<void> {
  await buildWithVault(ROOT, OUT, Object.fromEntries(CHILDREN.map((name) => [name, `tests/fixtures/${name}.ts`])));
  process.env['MIXIA_CHILDREN'] = OUT;
}
