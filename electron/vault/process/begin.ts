import process from 'node:process';
import { systemClock } from '../clock.ts';
import { runAgeSelfTest, runSelfTest } from '../crypto/self-test.ts';
import { createVaultHost, type VaultHost } from '../host/host.ts';
import { systemEnvironment } from '../keys/environment.ts';

/** Long enough for the answer to a lock to reach the other end; the keys are closed before it begins. */
const FAREWELL_MS = 30;

/**
 * What every kind of vault process does before it answers anybody: the self-tests, and a host whose lock is the end of
 * the process.
 * @throws AppError SELF_TEST_FAILED
 */
export async function beginVaultProcess(): Promise<VaultHost> {
  // A message that is no call fails where nobody waits for it. It is dropped: whoever sends it shall not lock the vault.
  process.on('unhandledRejection', () => undefined);
  runSelfTest();
  await runAgeSelfTest();
  return createVaultHost(systemEnvironment(systemClock), () => {
    setTimeout(() => process.exit(0), FAREWELL_MS);
  });
}
