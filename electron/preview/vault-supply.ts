import type { VaultChild } from '../vault/process/child.ts';

/** Vault processes for the page, one after the other. */
export type VaultSupply = {
  /** A fresh process that nobody has used. Rejects when it does not come up. */
  readonly take: () => Promise<VaultChild>;
  /** Ends the process that waits, and starts no more. */
  readonly end: () => Promise<void>;
};

/**
 * Starts the first process at once, and another as soon as the one in use is gone: the lock screen behind a lock does
 * not wait for it, and no second process takes memory while somebody works.
 */
export function createVaultSupply(launch: () => Promise<VaultChild>): VaultSupply {
  let ended = false;
  let waiting: Promise<VaultChild> | undefined;
  const prepare = (): Promise<VaultChild> => {
    const next = launch();
    // Whoever takes it hears of a failure.
    next.catch(() => undefined);
    return next;
  };
  waiting = prepare();
  return {
    take: async () => {
      const vault = await (waiting ?? prepare());
      waiting = undefined;
      void vault.gone.then(() => {
        if (!ended) waiting ??= prepare();
      });
      return vault;
    },
    end: async () => {
      ended = true;
      const vault = await waiting?.catch(() => undefined);
      vault?.kill();
      await vault?.gone;
    },
  };
}
