import type { VaultChild } from '../vault/process/child.ts';

/** Starts a vault process, which the signal ends at any time. */
export type LaunchVault = (signal: AbortSignal) => Promise<VaultChild>;

/** Vault processes for the page, one after the other. */
export type VaultSupply = {
  /** A fresh process that nobody has used. Rejects when it does not come up. */
  readonly take: () => Promise<VaultChild>;
  /** Ends every process that came from here, and starts no more. */
  readonly end: () => Promise<void>;
};

/**
 * Starts the first process at once, and another as soon as the one in use is gone: the lock screen behind a lock does
 * not wait for it, and no second process takes memory while somebody works.
 */
export function createVaultSupply(launch: LaunchVault): VaultSupply {
  const ending = new AbortController();
  const prepare = (): Promise<VaultChild> => {
    const next = launch(ending.signal);
    // Whoever takes it hears of a failure.
    next.catch(() => undefined);
    return next;
  };
  let waiting: Promise<VaultChild> | undefined = prepare();
  return {
    take: async () => {
      const vault = await (waiting ?? prepare());
      waiting = undefined;
      void vault.gone.then(() => {
        if (!ending.signal.aborted) waiting ??= prepare();
      });
      return vault;
    },
    end: async () => {
      ending.abort();
      const vault = await waiting?.catch(() => undefined);
      await vault?.gone;
    },
  };
}
