import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import type { OpinionEnd } from '../../../shared/domain/clocks/rulebook.ts';
import { OPINION_ENDS } from '../../../shared/domain/clocks/rule-words.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import { D01 } from '../../../shared/rules/clocks/lead-clocks.ts';
import type { Choice } from '../../ui/choice.ts';
import { Choices } from '../../ui/choices.tsx';
import { AuthorityDialog } from '../members/authority-dialog.tsx';
import { useSigning } from '../members/use-signing.ts';

const CHOICES: readonly Choice<OpinionEnd>[] = [
  {
    value: 'put-forward',
    title: OPINION_ENDS['put-forward'],
    text: `期限内提出处置意见（${citationText(D01.basis)}）。`,
  },
  { value: 'approved', title: OPINION_ENDS.approved, text: '更严：期限内提出并经批准。' },
];

type Props = { readonly members: readonly MemberRow[]; readonly now: OpinionEnd; readonly onClose: () => void };

/** Sets what D01 ends with, for leads received from today on. */
export function OpinionEndDialog({ members, now, onClose }: Props) {
  const [end, setEnd] = useState(now);
  const signing = useSigning({
    isComplete: true,
    act: async (vault, by) => {
      await vault.rules.set({ rule: { kind: 'opinion-end', end }, ...by });
      return `处置意见期限止于${OPINION_ENDS[end]}，今日起收到的线索适用。`;
    },
    onClose,
  });
  return (
    <AuthorityDialog title="更改处置意见期限的截止" word="签名并设定" {...{ members, signing, onClose }}>
      <p>今日起收到的线索适用；此前收到的不变。</p>
      <Choices {...{ label: '期限止于', isRequired: true, value: end, choices: CHOICES, onChange: setEnd }} />
    </AuthorityDialog>
  );
}
