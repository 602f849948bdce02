import { useState } from 'react';
import type { VaultClient } from '../../base/connect/connection.ts';
import { useChanged } from '../../base/query.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { useVault } from '../../base/session.tsx';
import { useNotices } from '../../ui/notices.ts';

/** A step on a meeting, and what the vault said to it. */
export type Acting = {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Acts, and gives the sentence to be told, or nothing where there is none; true when it stands. */
  readonly act: (step: (vault: VaultClient) => Promise<string | null>) => Promise<boolean>;
};

/** Acts on a meeting; whatever shows it, or a lead that it is about, is read again. */
export function useActing(): Acting {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act: Acting['act'] = async (step) => {
    setIsBusy(true);
    setRefusal(null);
    try {
      const told = await step(vault);
      if (told !== null) notices.done(told);
      changed('meetings', 'lead', 'ledger', 'desk', 'packages');
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, refusal, act };
}
