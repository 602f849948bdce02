import { useState } from 'react';
import { hasRight, type Right } from '../../../shared/rules/rights.ts';
import { useChanged } from '../../base/query.ts';
import type { VaultClient } from '../../base/connect/connection.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { useSession, useVault } from '../../base/session.tsx';
import { useNotices } from '../../ui/notices.ts';

/** Who signs, by his login, and what he typed; the login is empty where a person has yet to be chosen. */
export type Signature = { readonly signer: string; readonly passphrase: string };

/** What is missing of a signature, each at its field. */
export type SignatureFaults = { readonly signer?: string; readonly passphrase?: string };

/** What the leader's signature is for in these dialogs. */
export const AUTHORIZING = 'authorize' satisfies Right;

type ToSign = {
  /** What is wrong beside the signature; the act is tried only when nothing is. */
  readonly isComplete: boolean;
  /** The act, and what is said when it is done. */
  readonly act: (vault: VaultClient, by: { readonly by: string; readonly passphrase: string }) => Promise<string>;
  readonly onClose: () => void;
};

/** A signature that is being given: what was typed, what is missing, and what the vault said. */
export type Signing = ReturnType<typeof useSigning>;

/** An act that takes the leader's signature, at the session or in place. */
export function useSigning({ isComplete, act, onClose }: ToSign) {
  const vault = useVault();
  const changed = useChanged();
  const notices = useNotices();
  const { member } = useSession().summary;
  const [signature, setSignature] = useState<Signature>({
    signer: hasRight(member.role, AUTHORIZING) ? member.login : '',
    passphrase: '',
  });
  const [tries, setTries] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isWrong = refusal?.code === 'WRONG_PASSPHRASE';
  const sign = async () => {
    setTries(tries + 1);
    const { signer: by, passphrase } = signature;
    if (!isComplete || by === '' || passphrase === '') return;
    setIsBusy(true);
    setRefusal(null);
    try {
      notices.done(await act(vault, { by, passphrase }));
      changed('vault', 'lead', 'ledger', 'desk', 'items', 'envelopes', 'meetings');
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error));
      setIsBusy(false);
    }
  };
  const missing = tries === 0 ? {} : missingOf(signature);
  return {
    ...{ signature, isBusy, isTried: tries > 0, attempt: `${String(tries)}/${refusal?.code ?? ''}`, sign },
    faults: isWrong ? { ...missing, passphrase: refusal.text } : missing,
    refusal: isWrong ? null : refusal,
    put: (changes: Partial<Signature>) => {
      setRefusal(null);
      setSignature({ ...signature, ...changes });
    },
  };
}

function missingOf({ signer, passphrase }: Signature): SignatureFaults {
  return {
    ...(signer === '' && { signer: '请选择由谁签批。' }),
    ...(passphrase === '' && { passphrase: '请签批人输入本人口令。' }),
  };
}
