import { useState } from 'react';
import type { ShownAdvice } from '../../../../shared/contract/advice.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { LeadAction } from '../../../../shared/domain/lead/actions.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useVault } from '../../../base/session.tsx';

/** What was answered to the advice on the step that is being filled in. */
export type Declining = { readonly advice: ShownAdvice['code']; readonly reason: string };

/** The advice on a step, shown before it is signed. */
export type Advised = {
  readonly spoken: readonly ShownAdvice[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly answer: (code: string, reason: string) => void;
  readonly refusal: Refusal | null;
  /** Asks what is advised; true when all of it was on the screen before, so that the step may be signed. */
  readonly isHeard: (action: LeadAction) => Promise<boolean>;
  /** The reasons that were written, each beside the advice that speaks. */
  readonly declined: readonly Declining[];
};

/**
 * Asks before a step is signed what is advised of it. What was not on the screen yet is shown first, and the step is signed
 * when it is asked for again: with a reason the advice is answered, without one it stays open in the file.
 */
export function useAdvised({ id }: Pick<LeadFile, 'id'>): Advised {
  const vault = useVault();
  const [spoken, setSpoken] = useState<readonly ShownAdvice[]>([]);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isHeard = async (action: LeadAction) => {
    setRefusal(null);
    try {
      const now = await vault.leads.advice({ lead: id, action });
      setSpoken(now);
      return now.every(({ code }) => spoken.some((one) => one.code === code));
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    }
  };
  const declined = [...new Set(spoken.map(({ code }) => code))].flatMap((advice) => {
    const reason = (reasons[advice] ?? '').trim();
    return reason === '' ? [] : [{ advice, reason }];
  });
  return {
    ...{ spoken, reasons, refusal, isHeard, declined },
    answer: (code, reason) => setReasons({ ...reasons, [code]: reason }),
  };
}
