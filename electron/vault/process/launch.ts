import type { ChildProcess } from 'node:child_process';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/contract.ts';
import { sentence } from '../../../shared/errors/app-error.ts';
import { channelOf } from './channel.ts';
import { launchVaultChild, type VaultChild } from './child.ts';

/** A vault in a process of its own, with the contract to talk to it. */
export type VaultProcess = Omit<VaultChild, 'child'> & {
  /** A call to a process that is gone, or goes before it has answered, is refused with VAULT_LOCKED. */
  readonly client: ContractRouterClient<Contract>;
};

/**
 * Starts a vault process and talks to it from here.
 * @throws AppError INTERNAL when it does not come up
 */
export async function launchVaultProcess(): Promise<VaultProcess> {
  const { child, pid, gone, kill } = await launchVaultChild();
  const lost = lostConnection(child);
  const link = new RPCLink({ port: channelOf(child), interceptors: [(call) => Promise.race([lost, call.next()])] });
  return { client: createORPCClient(link), pid, gone, kill };
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
