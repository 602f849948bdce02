import process from 'node:process';
import { systemClock } from '../clock.ts';
import { runAgeSelfTest, runSelfTest } from '../crypto/self-test.ts';
import { createVaultHost } from '../host/host.ts';
import { systemEnvironment } from '../keys/environment.ts';
import { channelOf } from './channel.ts';
import { serveVault } from './serve.ts';

/** Long enough for the answer to a lock to reach the other end; the keys are closed before it begins. */
const FAREWELL_MS = 30;

/**
 * The vault process: it serves the contract to the process that started it, and nobody else. A lock ends it, and so
 * does the end of its parent; killing it at any moment is safe.
 */
async function start(): Promise<void> {
  runSelfTest();
  await runAgeSelfTest();
  const host = createVaultHost(systemEnvironment(systemClock), () => {
    setTimeout(() => process.exit(0), FAREWELL_MS);
  });
  process.on('disconnect', () => process.exit(0));
  // A message that is no call fails where nobody waits for it. It is dropped: whoever sends it shall not lock the vault.
  process.on('unhandledRejection', () => undefined);
  serveVault(channelOf(process), host);
  process.send?.('ready');
}

await start();
