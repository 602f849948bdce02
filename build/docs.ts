// Writes the pages in docs/ that are generated from the schemas and the list of errors.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './docs/pages.ts';

const root = join(import.meta.dirname, '..');
for (const { path, text } of await pages(root)) writeFileSync(join(root, path), text);
