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
 * Starts the first process at once. The one behind a lock is started when the one in use is gone, or `spareAfterMs` after
 * that was taken: late enough not to be in the way of an unlock, so that the next lock screen waits for nothing.
 */
export function createVaultSupply(launch: LaunchVault, spareAfterMs: number): VaultSupply {
  const ending = new AbortController();
  let waiting: Promise<VaultChild> | undefined;
  const prepare = (): Promise<VaultChild> => {
    waiting ??= launch(ending.signal);
    // Whoever takes it hears of a failure.
    waiting.catch(() => undefined);
    return waiting;
  };
  const prepareNext = () => {
    if (!ending.signal.aborted) void prepare();
  };
  void prepare();
  return {
    take: async () => {
      const next = prepare();
      waiting = undefined;
      const vault = await next;
      const timer = setTimeout(prepareNext, spareAfterMs);
      void vault.gone.then(() => {
        clearTimeout(timer);
        prepareNext();
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
