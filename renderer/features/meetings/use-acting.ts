import type { VaultClient } from '../../base/connect/connection.ts';
import { type Acts, useActs } from '../../ui/use-acts.ts';

/** A step on a meeting, and what the vault said to it. */
export type Acting = Omit<Acts, 'act'> & {
  /** Acts, and gives the sentence to be told, or nothing where there is none; true when it stands. */
  readonly act: (step: (vault: VaultClient) => Promise<string | null>) => Promise<boolean>;
};

/** Acts on a meeting; whatever shows it, or a lead that it is about, is read again. */
export function useActing(): Acting {
  const { act, ...said } = useActs('meetings', 'lead', 'ledger', 'desk', 'packages');
  return {
    ...said,
    act: async (step) => {
      const done = await act(
        async (vault) => ({ told: await step(vault) }),
        ({ told }) => told,
      );
      return done !== null;
    },
  };
}
