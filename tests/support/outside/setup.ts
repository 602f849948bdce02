import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STAND_INS = join(fileURLToPath(new URL('.', import.meta.url)), 'bin');
const PROGRAMS = ['age', 'age-keygen', 'minisign', 'jq'];

/**
 * Lets every test find the outside programs: Debian's where they are installed, otherwise stand-ins on other people's
 * libraries, so that the same tests run everywhere and none is skipped. `OUTSIDE_TOOLS=installed`, as CI sets it,
 * refuses the stand-ins.
 */
export function setup(): void {
  const missing = PROGRAMS.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
  if (missing.length === 0) return;
  if (process.env['OUTSIDE_TOOLS'] === 'installed') throw new Error(`not installed: ${missing.join(', ')}`);
  process.stderr.write(`Not installed here, so stand-ins are used: ${missing.join(', ')}\n`);
  process.env['PATH'] = [process.env['PATH'] ?? '', STAND_INS].join(delimiter);
}
