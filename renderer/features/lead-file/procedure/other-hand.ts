import { useState } from 'react';
import type { MemberRow } from '../../../../shared/contract/members.ts';
import { SIGNED_IN_PLACE } from '../../../../shared/domain/course/in-place.ts';
import { useRead } from '../../../base/query.ts';
import { signersAmong } from '../../../base/rights.ts';
import { useSession } from '../../../base/session.tsx';
import type { TypedStep } from './typed-step.ts';

/** Who signs in place of the one who is logged in, with his own passphrase. */
export type InPlace = { readonly by: string; readonly passphrase: string };

/** What is asked of somebody else who signs a step, as it is filled in. */
export type OtherHand = {
  /** Who that is; `null` where the one who is logged in signs. */
  readonly signer: Pick<MemberRow, 'login' | 'name'> | null;
  readonly passphrase: string;
  readonly fault: string | undefined;
  readonly change: (passphrase: string) => void;
  /** What goes with the step: nothing where nobody else signs; `null` where the passphrase is missing, which is shown. */
  readonly asked: () => { readonly inPlace?: InPlace } | null;
};

/** Who signs a step that is filled in like this, where it is not the one of that login; he must be of this vault and lead. */
export function otherSigner(
  action: string,
  { as, decidedBy }: TypedStep,
  members: readonly MemberRow[],
  login: string,
): MemberRow | null {
  if (!SIGNED_IN_PLACE.has(action) || as !== 'signature' || typeof decidedBy !== 'string') return null;
  const named = signersAmong(members, 'approve').find(({ name }) => name === decidedBy.trim());
  return named === undefined || named.login === login ? null : named;
}

/** Asks for the passphrase of whoever signs in place of the one who is logged in. */
export function useOtherHand(action: string, typed: TypedStep): OtherHand {
  const { summary } = useSession();
  const members = useRead('vault', ['members'], (vault) => vault.members.list({}));
  const [passphrase, change] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const signer = otherSigner(action, typed, members.data ?? [], summary.member.login);
  const isMissing = signer !== null && passphrase === '';
  return {
    ...{ signer, passphrase, change },
    fault: isAsked && isMissing ? '请输入口令。' : undefined,
    asked: () => {
      setIsAsked(true);
      if (isMissing) return null;
      return signer === null ? {} : { inPlace: { by: signer.login, passphrase } };
    },
  };
}
