import { systemClock } from '../vault/clock.ts';
import { systemEnvironment } from '../vault/keys/environment.ts';
import { refusalLine, refusalOf } from './output/refusal.ts';
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
  process.on('uncaughtException', lastWord);
  // Whoever reads our output may stop reading: no reason to fail.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  try {
    const cli = { terminal: systemTerminal(), env: systemEnvironment(systemClock), signal: stop.signal };
    return await runWords(argv, cli);
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    process.off('uncaughtException', lastWord);
  }
}

/** An error that nobody waited for. Its text may hold anything, so it is told as any other unforeseen failure. */
function lastWord(error: unknown): void {
  process.stderr.write(refusalLine(refusalOf(error, new AbortController().signal)));
  process.exit(1);
}
