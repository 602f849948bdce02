import { systemClock } from '../vault/clock.ts';
import { systemEnvironment } from '../vault/keys/environment.ts';
import { runWords } from './run.ts';
import { systemTerminal } from './terminal/terminal.ts';

/**
 * `mixia` with these words. Gives the exit code: 0 done, 1 refused, 2 the words are wrong. The first interrupt cancels
 * cleanly; a second one ends the process where it stands, which is safe at any moment.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => {
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  // Whoever reads our output may stop reading: no reason to fail.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  try {
    const cli = { terminal: systemTerminal(), env: systemEnvironment(systemClock), signal: stop.signal };
    return await runWords(argv, cli);
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}
