import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import type { WarnDays } from '../../../shared/domain/clocks/rulebook.ts';
import { warnText } from '../../../shared/domain/clocks/rule-words.ts';
import { WARN_DAYS } from '../../../shared/rules/clocks/all.ts';
import { TextField } from '../../ui/text-field.tsx';
import { AuthorityDialog } from '../members/authority-dialog.tsx';
import { useSigning } from '../members/use-signing.ts';
import { numberWithin } from './model/typed-number.ts';

const MOST = 90;

type Props = { readonly members: readonly MemberRow[]; readonly now: WarnDays; readonly onClose: () => void };

/** Sets how many days before a date it is shown as near: earlier than usual, never later. */
export function WarnDialog({ members, now, onClose }: Props) {
  const [typed, setTyped] = useState({ blue: String(now.blue), yellow: String(now.yellow) });
  const blue = numberWithin(typed.blue, WARN_DAYS.blue, MOST);
  const yellow = numberWithin(typed.yellow, WARN_DAYS.yellow, blue ?? MOST);
  const signing = useSigning({
    isComplete: blue !== null && yellow !== null,
    act: async (vault, by) => {
      const warn = { blue: blue ?? now.blue, yellow: yellow ?? now.yellow };
      await vault.rules.set({ rule: { kind: 'warn', ...warn }, ...by });
      return `${warnText(warn)}。`;
    },
    onClose,
  });
  const field = { isRequired: true, isShort: true, maxLength: 2 };
  return (
    <AuthorityDialog title="更改到期提醒" word="签名并设定" {...{ members, signing, onClose }}>
      <p>提醒只能提前，不能推后。</p>
      <TextField
        {...{ ...field, label: '到期前多少天起蓝色提醒', value: typed.blue }}
        onChange={(value) => setTyped({ ...typed, blue: value })}
        error={blue === null ? `请填${String(WARN_DAYS.blue)}至${String(MOST)}的整数。` : undefined}
      />
      <TextField
        {...{ ...field, label: '到期前多少天起黄色提醒', value: typed.yellow }}
        onChange={(value) => setTyped({ ...typed, yellow: value })}
        error={yellow === null ? `请填${String(WARN_DAYS.yellow)}至${String(blue ?? MOST)}的整数。` : undefined}
      />
    </AuthorityDialog>
  );
}
