import { flushCompileCache } from 'node:module';
import process from 'node:process';
import { beginVaultProcess } from './begin.ts';
import { callsOnly } from './calls-only.ts';
import { channelOf } from './channel.ts';
import { READY } from './ready.ts';
import { serveVault } from './serve.ts';

/**
 * The vault process: it serves the contract to the process that started it, and nobody else. A lock ends it, and so
 * does the end of its parent; killing it at any moment is safe.
 */
async function start(): Promise<void> {
  const host = await beginVaultProcess();
  process.on('disconnect', () => process.exit(0));
  serveVault(callsOnly(channelOf(process)), host);
  process.send?.(READY);
  // The usual end of this process is to be killed, which would leave nothing translated for the next one.
  flushCompileCache();
}

await start();
