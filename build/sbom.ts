// `npm run sbom [-- --output FILE]`: what the product is made of, as CycloneDX, without what only helps to build it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Bill, shippedBill } from './app/bill.ts';
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { output: { type: 'string' } } });
const output = resolve(values.output ?? join(root, 'release', 'mixia.cdx.json'));

const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
const npm = process.env['npm_execpath'];
// Started by npm, its own script is known; by hand it is found as any program.
const [program, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
const text = execFileSync(program, [...before, ...words], { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 ** 2 });

const bill = shippedBill(JSON.parse(text) as Bill, manifest.name, manifest.devDependencies.electron);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, `${JSON.stringify(bill, null, 2)}\n`);
process.stdout.write(`${output}\n`);
