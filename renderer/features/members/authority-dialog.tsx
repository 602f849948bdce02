import type { PropsWithChildren } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { signersAmong } from '../../base/rights.ts';
import { Signer } from './signer.tsx';
import { SigningDialog } from './signing-dialog.tsx';
import { AUTHORIZING, type Signing } from './use-signing.ts';

type Props = PropsWithChildren<{
  readonly title: string;
  /** The word on the button that signs. */
  readonly word: string;
  readonly members: readonly MemberRow[];
  readonly signing: Signing;
  readonly onClose: () => void;
}>;

/** Who decides what is for the leader to say: what is to be said, and the leader's signature below it. */
export function AuthorityDialog({ title, word, members, signing, onClose, children }: Props) {
  const { signature, faults, put, sign, isBusy, refusal, attempt } = signing;
  return (
    <SigningDialog {...{ title, word, isBusy, refusal, attempt, onClose }} onSign={sign}>
      {children}
      <Signer
        right={AUTHORIZING}
        {...{ signers: signersAmong(members, AUTHORIZING), draft: signature, faults }}
        onChange={put}
      />
    </SigningDialog>
  );
}
