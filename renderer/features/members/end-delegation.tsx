import type { DelegationRow } from '../../../shared/contract/authority.ts';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { Signer, signersAmong } from './signer.tsx';
import { SigningDialog } from './signing-dialog.tsx';
import { useSigning } from './use-signing.ts';

type Props = { readonly members: readonly MemberRow[]; readonly row: DelegationRow; readonly onClose: () => void };

/** Ends a delegation before its time. */
export function EndDelegation({ members, row: { event, to }, onClose }: Props) {
  const {
    signature,
    faults,
    put,
    sign,
    isTried: _,
    ...dialog
  } = useSigning('authorize', {
    isComplete: true,
    act: async (vault, by) => {
      await vault.members.endDelegation({ delegation: event, ...by });
      return `已终止对${to}的授权。`;
    },
    onClose,
  });
  return (
    <SigningDialog title={`终止对${to}的授权`} word="签名并终止" {...{ ...dialog, onClose }} onSign={sign}>
      <p>自今天起，{to}不再代为审批；此前作出的审批仍然有效。以后需要的，重新授权。</p>
      <Signer
        right="authorize"
        {...{ signers: signersAmong(members, 'authorize'), draft: signature, faults }}
        onChange={put}
      />
    </SigningDialog>
  );
}
