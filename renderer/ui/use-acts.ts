import { useState } from 'react';
import type { VaultClient } from '../base/connect/connection.ts';
import { type Area, useChanged } from '../base/query.ts';
import { type Refusal, refusalOf } from '../base/refusal.ts';
import { useVault } from '../base/session.tsx';
import { useNotices } from './notices.ts';

/** Acts on what the vault holds, one at a time, and what it said to the last. */
export type Acts = {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /**
   * Acts, says what is to be told of it, and has whatever shows it read again; `null` when the vault refused. What was
   * typed stays where it is in either case.
   */
  readonly act: <Done extends object>(
    step: (vault: VaultClient) => Promise<Done>,
    told: (done: Done) => string | null,
  ) => Promise<Done | null>;
};

/** Acts that change what is read of these areas. */
export function useActs(...areas: readonly Area[]): Acts {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act: Acts['act'] = async (step, told) => {
    setIsBusy(true);
    setRefusal(null);
    try {
      const done = await step(vault);
      const sentence = told(done);
      if (sentence !== null) notices.done(sentence);
      changed(...areas);
      return done;
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, refusal, act };
}
