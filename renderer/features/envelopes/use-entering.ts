import { useState } from 'react';
import type { VaultClient } from '../../base/connect/connection.ts';
import { useChanged } from '../../base/query.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { useVault } from '../../base/session.tsx';
import { useNotices } from '../../ui/notices.ts';

/** Writing in the register, and what the vault said to it. */
export type Entering = {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Writes; true when it stands. What was typed stays where it is in either case. */
  readonly enter: (write: (vault: VaultClient) => Promise<string>) => Promise<boolean>;
};

/** Writes in the register; whatever shows it is read again. */
export function useEntering(): Entering {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const enter = async (write: (vault: VaultClient) => Promise<string>) => {
    setIsBusy(true);
    setRefusal(null);
    try {
      notices.done(await write(vault));
      changed('envelopes', 'desk');
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, refusal, enter };
}
