#!/usr/bin/env node
// Starts `mixia` from a checkout: asks whether this Node will do, and only then loads the program.
import { fileURLToPath } from 'node:url';
import { tooOldLine } from './node-check.mjs';

// What was typed (file names, reasons) leaves the list of processes, which every account of the machine can read.
process.title = 'mixia';
const line = tooOldLine(process);
if (line === undefined) {
  hushExperimentalWarnings();
  await keepTranslated();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(line);
  process.exitCode = 1;
}

/** Our sources are TypeScript: kept translated beside the packages, they need not be translated again at each run. */
async function keepTranslated() {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/mixia', import.meta.url)));
}

/** Standard error belongs to `CODE: sentence`; some Nodes announce there that they run TypeScript. */
function hushExperimentalWarnings() {
  const emit = process.emitWarning;
  process.emitWarning = (warning, kind, ...rest) => {
    const name = typeof kind === 'object' && kind !== null ? kind.type : kind;
    if (name !== 'ExperimentalWarning') emit.call(process, warning, kind, ...rest);
  };
}
