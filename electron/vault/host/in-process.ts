import { createRouterClient, type RouterClient } from '@orpc/server';
import type { KeyEnvironment } from '../keys/environment.ts';
import { runAgeSelfTest, runSelfTest } from '../crypto/self-test.ts';
import { atTheDoor } from './door.ts';
import { createVaultHost } from './host.ts';
import { router } from './router.ts';

/** The contract, served in this process: for the command line, whose end is the lock, and for tests. */
export type InProcessVault = {
  readonly client: RouterClient<typeof router>;
  readonly dispose: () => void;
};

/**
 * Serves the contract in this process, after the ciphers have shown that they give the known answers.
 * @throws AppError SELF_TEST_FAILED
 */
export async function createInProcessVault(env: KeyEnvironment): Promise<InProcessVault> {
  runSelfTest();
  await runAgeSelfTest();
  const host = createVaultHost(env);
  const client = createRouterClient(router, {
    context: { host },
    interceptors: [(call) => atTheDoor({ next: () => call.next() })],
  });
  return { client, dispose: host.close };
}
