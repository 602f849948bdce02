import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import type { PeriodRuleRow } from '../../../shared/contract/rules.ts';
import { spanText } from '../../../shared/domain/clocks/reckon.ts';
import { SHORTEST_TEXT } from '../../../shared/domain/clocks/rule-words.ts';
import type { SpanUnit } from '../../../shared/rules/clocks/rule.ts';
import type { Choice } from '../../ui/choice.ts';
import { Choices } from '../../ui/choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AuthorityDialog } from '../members/authority-dialog.tsx';
import { useSigning } from '../members/use-signing.ts';
import { numberWithin } from './model/typed-number.ts';
import { basisText, movedText, UNIT_WORDS } from './words.ts';

type Props = { readonly members: readonly MemberRow[]; readonly row: PeriodRuleRow; readonly onClose: () => void };

/** Sets the length of a period, with the leader's signature. */
export function SpanDialog({ members, row, onClose }: Props) {
  const { code, what, span, set, loosest, loosestDays } = row;
  const [unit, setUnit] = useState<SpanUnit>(set?.unit ?? span.unit);
  const [typed, setTyped] = useState(String((set ?? span).count));
  const mostIn = (one: SpanUnit) => (one === span.unit ? loosest : loosestDays) ?? span.count;
  const most = mostIn(unit);
  const count = numberWithin(typed, 1, most);
  const signing = useSigning({
    isComplete: count !== null,
    act: async (vault, by) => {
      const length = { unit, count: count ?? 0 };
      const moved = await vault.rules.set({ rule: { kind: 'span', code, ...length }, ...by });
      return `${what}：${spanText(length)}，自今日起适用。${movedText(moved)}`;
    },
    onClose,
  });
  const bound = most === 1 ? '1' : `1至${String(most)}`;
  const why = unit === span.unit ? '' : SHORTEST_TEXT;
  const change = (to: SpanUnit) => {
    setUnit(to);
    setTyped(String(mostIn(to)));
  };
  return (
    <AuthorityDialog title={`更改期限　${what}`} word="签名并设定" {...{ members, signing, onClose }}>
      <p>
        {row.word}之日起，{spanText(span)}。依据：{basisText(row)}。
      </p>
      {span.unit === 'months' && (
        <Choices {...{ label: '单位', value: unit, choices: UNITS, onChange: change, isInRow: true }} />
      )}
      <TextField
        {...{
          label: `期限（${UNIT_WORDS[unit]}）`,
          isRequired: true,
          isShort: true,
          maxLength: 3,
          value: typed,
          onChange: setTyped,
        }}
        hint={`可以填${bound}${why}。`}
        error={count === null ? `请填${bound}的整数；期限只能更严，不能放宽。` : undefined}
      />
    </AuthorityDialog>
  );
}

/** What a length in months may be set in. */
const UNITS: readonly Choice<SpanUnit>[] = [
  { value: 'months', title: UNIT_WORDS.months },
  { value: 'calendar-days', title: UNIT_WORDS['calendar-days'] },
];
