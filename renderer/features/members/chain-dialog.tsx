import { useState } from 'react';
import type { ChainRow } from '../../../shared/contract/authority.ts';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { type Chain, chainText } from '../../../shared/rules/approval-chains.ts';
import { Choices } from '../../ui/choices.tsx';
import { Signer, signersAmong } from './signer.tsx';
import { SigningDialog } from './signing-dialog.tsx';
import { useSigning } from './use-signing.ts';

/** Every chain there can be; none ends below the leader. */
const CHAINS: readonly Chain[] = [
  ['leader'],
  ['deputy', 'leader'],
  ['leader', 'commission'],
  ['deputy', 'leader', 'commission'],
  ['deputy', 'commission'],
  ['commission'],
];

type Props = { readonly members: readonly MemberRow[]; readonly row: ChainRow; readonly onClose: () => void };

/** Sets the levels that decide a matter. */
export function ChainDialog({ members, row: { matter, levels: now }, onClose }: Props) {
  const [chosen, setChosen] = useState(chainText(now));
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
      const levels = [...(CHAINS.find((chain) => chainText(chain) === chosen) ?? now)];
      await vault.settings.setChain({ matter, levels, ...by });
      return `${matter}：${chosen}。自下一次呈批起适用。`;
    },
    onClose,
  });
  return (
    <SigningDialog title={`审批层级　${matter}`} word="签名并设定" {...{ ...dialog, onClose }} onSign={sign}>
      <Choices
        {...{ label: '审批层级', isRequired: true, value: chosen }}
        hint="派出机关一级只能录入纸质审批。"
        choices={CHAINS.map((chain) => ({ value: chainText(chain), title: chainText(chain) }))}
        onChange={setChosen}
      />
      <Signer
        right="authorize"
        {...{ signers: signersAmong(members, 'authorize'), draft: signature, faults }}
        onChange={put}
      />
    </SigningDialog>
  );
}
