import type { VaultClient } from '../../base/connect/connection.ts';
import { type Acts, useActs } from '../../ui/use-acts.ts';

/** Writing in the register, and what the vault said to it. */
export type Entering = Omit<Acts, 'act'> & {
  /** Writes; true when it stands. What was typed stays where it is in either case. */
  readonly enter: (write: (vault: VaultClient) => Promise<string>) => Promise<boolean>;
};

/** Writes in the register; whatever shows it is read again. */
export function useEntering(): Entering {
  const { act, ...said } = useActs('envelopes', 'desk');
  return {
    ...said,
    enter: async (write) => {
      const done = await act(
        async (vault) => ({ told: await write(vault) }),
        ({ told }) => told,
      );
      return done !== null;
    },
  };
}
