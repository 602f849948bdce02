import { createContext, use } from 'react';

/** Locks: what is being typed is put away encrypted first, then the vault process ends and the page is built anew. */
export type Lock = {
  readonly lock: () => Promise<void>;
  /** Registers something that has to be put away before a lock; gives the way to take it back. */
  readonly beforeLock: (putAway: () => Promise<void>) => () => void;
};

const Context = createContext<Lock | null>(null);

export const LockProvider = Context;

/** The window's lock. */
export function useLock(): Lock {
  const lock = use(Context);
  if (lock === null) throw new RangeError('outside of LockProvider');
  return lock;
}
