import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import type { PeriodRuleRow } from '../../../shared/contract/rules.ts';
import { spanText } from '../../../shared/domain/clocks/reckon.ts';
import { TextField } from '../../ui/text-field.tsx';
import { AuthorityDialog } from '../members/authority-dialog.tsx';
import { useSigning } from '../members/use-signing.ts';
import { numberWithin } from './model/typed-number.ts';
import { basisText, movedText, UNIT_WORDS } from './words.ts';

type Props = { readonly members: readonly MemberRow[]; readonly row: PeriodRuleRow; readonly onClose: () => void };

/** Sets the length of a period, with the leader's signature. */
export function SpanDialog({ members, row, onClose }: Props) {
  const { code, what, span, set, loosest } = row;
  const unit = UNIT_WORDS[span.unit];
  const [typed, setTyped] = useState(String(set?.count ?? span.count));
  const count = numberWithin(typed, 1, loosest);
  const signing = useSigning({
    isComplete: count !== null,
    act: async (vault, by) => {
      const moved = await vault.rules.set({ rule: { kind: 'span', code, count: count ?? 0 }, ...by });
      return `${what}：${spanText({ ...span, count: count ?? 0 })}，自今日起适用。${movedText(moved)}`;
    },
    onClose,
  });
  const bound = `1至${String(loosest)}`;
  return (
    <AuthorityDialog title={`更改期限　${what}`} word="签名并设定" {...{ members, signing, onClose }}>
      <p>
        {row.word}之日起，{spanText(span)}。依据：{basisText(row)}。
      </p>
      <TextField
        {...{
          label: `期限（${unit}）`,
          isRequired: true,
          isShort: true,
          maxLength: 3,
          value: typed,
          onChange: setTyped,
        }}
        hint={`可以填${bound}。`}
        error={count === null ? `请填${bound}的整数；期限只能更严，不能放宽。` : undefined}
      />
    </AuthorityDialog>
  );
}
