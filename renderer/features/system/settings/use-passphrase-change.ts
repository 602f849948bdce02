import { useState } from 'react';
import { useLock } from '../../../base/lock.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useSession, useVault } from '../../../base/session.tsx';
import { draftsKeyOf } from '../../../drafts/key.ts';
import { renewDrafts } from '../../../drafts/renew.ts';
import type { Cause, ChangeDraft } from './change.ts';

/** Changing one's own passphrase. */
export type PassphraseChanging = {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Takes the refusal away, once what it is about was changed. */
  readonly forget: () => void;
  /** True when it is changed. Where the keys were renewed, drafts go along and the window locks. */
  readonly change: (draft: ChangeDraft, cause: Cause) => Promise<boolean>;
};

/** Changes the passphrase of whoever is signed in. */
export function usePassphraseChange(): PassphraseChanging {
  const { vault } = useVault();
  const { draftsKey } = useSession();
  const { lock } = useLock();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async ({ current, next }: ChangeDraft, cause: Cause) => {
    setBusy(true);
    setRefusal(null);
    try {
      const renewed = await vault.changePassphrase({ passphrase: current, newPassphrase: next, cause });
      if (renewed.draftsKey !== null) {
        await renewDrafts(draftsKey, await draftsKeyOf(renewed.draftsKey));
        await lock();
      }
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refusal, forget: () => setRefusal(null), change };
}
