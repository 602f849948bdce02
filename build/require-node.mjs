// First word of every script in package.json: one sentence instead of a crash where Node is too old.
import { tooOldLine } from '../electron/cli/node-check.mjs';

const line = tooOldLine(process);
if (line !== undefined) {
  process.stderr.write(line);
  process.exitCode = 1;
}
