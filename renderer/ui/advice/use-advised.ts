import { useState } from 'react';
import type { ShownAdvice } from '../../../shared/contract/advice.ts';
import type { VaultClient } from '../../base/connect/connection.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { useVault } from '../../base/session.tsx';
import { answersHeard, type Declining } from './answers.ts';

/** The advice on a step, shown before it is signed. */
export type Advised = {
  readonly spoken: readonly ShownAdvice[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly answer: (code: string, reason: string) => void;
  readonly refusal: Refusal | null;
  /**
   * Asks what is advised. When all of it was on the screen before, the step may be signed with the reasons that were written
   * beside what speaks now; `null` while something is to be read first, or the vault refused.
   */
  readonly hear: (ask: (vault: VaultClient) => Promise<readonly ShownAdvice[]>) => Promise<readonly Declining[] | null>;
};

/**
 * Asks before a step is signed what is advised of it. What was not on the screen yet is shown first, and the step is signed
 * when it is asked for again: with a reason the advice is answered, without one it stays open in the file.
 */
export function useAdvised(): Advised {
  const vault = useVault();
  const [spoken, setSpoken] = useState<readonly ShownAdvice[]>([]);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const hear: Advised['hear'] = async (ask) => {
    setRefusal(null);
    try {
      const now = await ask(vault);
      setSpoken(now);
      return answersHeard(now, spoken, reasons);
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    }
  };
  return {
    ...{ spoken, reasons, refusal, hear },
    answer: (code, reason) => setReasons({ ...reasons, [code]: reason }),
  };
}
