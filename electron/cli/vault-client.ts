import { resolve } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import { createInProcessVault } from '../vault/host/in-process.ts';
import type { Cli } from './cli.ts';
import { passphraseOf } from './input/passphrase.ts';

/** The calls of the contract, typed. */
export type VaultClient = ContractRouterClient<Contract>;

/** Options of every command that unlocks. */
export type UnlockOptions = {
  readonly passphraseFile?: string;
  readonly member?: string;
};

/** A vault that is open for one command. */
export type OpenClient = {
  readonly client: VaultClient;
  /** What opened it; some acts ask for it once more. */
  readonly passphrase: string;
};

/** Runs `work` with the calls that need no open vault. */
export async function withClient<T>(cli: Cli, work: (client: VaultClient) => Promise<T>): Promise<T> {
  const vault = await createInProcessVault(cli.env);
  try {
    return await work(vault.client);
  } finally {
    vault.dispose();
  }
}

/**
 * Unlocks a vault, runs `work` and locks it again, whatever happens.
 * @throws AppError or the contract's errors: VAULT_NOT_FOUND, VAULT_IN_USE, WRONG_PASSPHRASE and what `work` throws
 */
export async function withVault<T>(
  cli: Cli,
  folder: string,
  { passphraseFile, member: login }: UnlockOptions,
  work: (open: OpenClient) => Promise<T>,
): Promise<T> {
  return withClient(cli, async (client) => {
    const place = resolve(folder);
    // Before anybody types a passphrase: is there a vault at all?
    await client.vault.status({ folder: place });
    const passphrase = await passphraseOf(cli, passphraseFile);
    await client.vault.open({ folder: place, login, passphrase }, { signal: cli.signal });
    return work({ client, passphrase });
  });
}
