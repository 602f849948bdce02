import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/contract.ts';
import { AppError, sentence } from '../../../shared/errors/app-error.ts';
import { channelOf } from './channel.ts';

/** A vault in a process of its own. */
export type VaultProcess = {
  /** A call to a process that is gone, or goes before it has answered, is refused with VAULT_LOCKED. */
  readonly client: ContractRouterClient<Contract>;
  readonly pid: number;
  /** Resolves when the process is gone, and with it every key that it held. */
  readonly gone: Promise<void>;
  /** Locks without asking: ends the process at once, whatever it is doing. */
  readonly kill: () => void;
};

const ENTRY = fileURLToPath(new URL('./main.ts', import.meta.url));

/**
 * Starts a vault process. It inherits no environment but the path, and no standard input or output: nothing that it
 * holds can reach a terminal.
 * @throws AppError INTERNAL when it does not come up (a self-test that fails ends it)
 */
export async function launchVaultProcess(): Promise<VaultProcess> {
  const child = fork(ENTRY, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {} });
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  await ready(child);
  const lost = lostConnection(child);
  const link = new RPCLink({ port: channelOf(child), interceptors: [(call) => Promise.race([lost, call.next()])] });
  return {
    client: createORPCClient(link),
    pid: child.pid ?? 0,
    gone,
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Fails when nothing can be heard from the process any more; what it had sent before has been heard by then. */
function lostConnection(child: ChildProcess): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    child.once('disconnect', () => {
      reject(new ORPCError('VAULT_LOCKED', { message: sentence('VAULT_LOCKED') }));
    });
  });
  lost.catch(() => undefined);
  return lost;
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', () => {
      reject(new AppError('INTERNAL'));
    });
    child.once('error', (error) => {
      reject(new AppError('INTERNAL', {}, error));
    });
  });
}
