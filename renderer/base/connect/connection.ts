import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { PreviewContract, ShellContract } from '../../../shared/contract/shell.ts';

/** The vault's calls, as the window makes them. */
export type VaultClient = ContractRouterClient<Contract>;
/** The calls of the application around the window. */
export type ShellClient = ContractRouterClient<ShellContract>;
/** The calls that only the preview host has. */
export type PreviewClient = ContractRouterClient<PreviewContract>;

/** Both lines that a page has: to a vault process of its own, and to the application around it. */
export type Connection = {
  readonly vault: VaultClient;
  readonly shell: ShellClient;
  /** The preview host's further calls; `null` in Electron. */
  readonly preview: PreviewClient | null;
  /** Resolves when the vault process, or the application, is gone: the page has to be built anew. */
  readonly lost: Promise<void>;
};

/** The page may not be connected, with a sentence for the person in front of it. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection';
}
