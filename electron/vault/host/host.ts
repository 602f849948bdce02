import { AppError } from '../../../shared/errors/app-error.ts';
import type { KeyEnvironment } from '../keys/environment.ts';
import type { OpenVault } from './open-vault.ts';

/** The one vault that a process has open, or none. */
export type VaultHost = {
  readonly env: KeyEnvironment;
  /** The open vault. Throws AppError VAULT_LOCKED when there is none. */
  readonly vault: () => OpenVault;
  readonly isOpen: () => boolean;
  /** Opens a vault in place of the one before, which is closed first. */
  readonly replace: (open: () => Promise<OpenVault>) => Promise<OpenVault>;
  /** Does what writes `vault.json` when nothing else does: one after the other, or one would undo the other. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Takes over a vault whose session was renewed in place. */
  readonly renewed: (vault: OpenVault) => void;
  /** Locks. Never fails, whatever is going on. */
  readonly close: () => void;
};

/** A process's vault host. `onClose` lets a vault process end itself: the lock is the end of the process. */
export function createVaultHost(env: KeyEnvironment, onClose: () => void = () => undefined): VaultHost {
  let current: OpenVault | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const closeCurrent = () => {
    const vault = current;
    current = undefined;
    vault?.close();
  };
  return {
    env,
    vault: () => {
      if (current === undefined) throw new AppError('VAULT_LOCKED');
      return current;
    },
    isOpen: () => current !== undefined,
    replace: async (open) => {
      closeCurrent();
      current = await open();
      return current;
    },
    alone: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
    renewed: (vault) => {
      current = vault;
    },
    close: () => {
      try {
        closeCurrent();
      } finally {
        onClose();
      }
    },
  };
}
