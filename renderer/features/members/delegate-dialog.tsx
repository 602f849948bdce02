import { Checkbox } from 'antd';
import { useId, useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { DELEGATE_ROLES } from '../../../shared/rules/approval-chains.ts';
import { type ApprovalMatter, MATTER_NAMES } from '../../../shared/rules/course-lists.ts';
import { ROLE_TERMS } from '../../../shared/rules/roles.ts';
import { Choices } from '../../ui/choices.tsx';
import { FieldNotes, RequiredMark } from '../../ui/field.tsx';
import { fullDayText } from '../../ui/format.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { type DelegationFaults, delegationFaults, newDelegation, readDelegation } from './new-delegation.ts';
import { Signer, signersAmong } from './signer.tsx';
import { SigningDialog } from './signing-dialog.tsx';
import { useSigning } from './use-signing.ts';

type Props = { readonly members: readonly MemberRow[]; readonly onClose: () => void };

/** 授权: to whom, from when to when, for what, and the leader's signature. */
export function DelegateDialog({ members, onClose }: Props) {
  const today = useToday();
  const able = members.filter(({ role, state }) => state === 'active' && DELEGATE_ROLES.includes(role));
  const [typed, setTyped] = useState(() => newDelegation(today, able[0]?.login ?? ''));
  const wrong = delegationFaults(typed, today);
  const { signature, faults, put, isTried, sign, ...dialog } = useSigning('authorize', {
    isComplete: Object.keys(wrong).length === 0,
    act: async (vault, by) => {
      const { to, until } = await vault.members.delegate({ ...readDelegation(typed), ...by });
      return `已授权${to}，至${fullDayText(until)}止，到期自动终止。`;
    },
    onClose,
  });
  const shown: DelegationFaults = isTried ? wrong : {};
  const change = (changes: Partial<typeof typed>) => setTyped({ ...typed, ...changes });
  return (
    <SigningDialog title="授权" word="签名并授权" {...{ ...dialog, onClose }} onSign={sign}>
      <Choices
        {...{ label: '被授权人', isRequired: true, isInRow: true, value: typed.to, error: shown.to }}
        hint={able.length === 0 ? '本库没有在用的副组长，请先添加。' : undefined}
        choices={able.map(({ login, name, role }) => ({ value: login, title: `${name}（${ROLE_TERMS[role]}）` }))}
        onChange={(to) => change({ to })}
      />
      <TextField
        {...{ label: '自', isRequired: true, isShort: true, value: typed.from, error: shown.from }}
        onChange={(from) => change({ from })}
      />
      <TextField
        {...{ label: '至（含当天）', isRequired: true, isShort: true, value: typed.until, error: shown.until }}
        hint="例如 2026-03-12。到期自动终止。"
        onChange={(until) => change({ until })}
      />
      <Matters value={typed.matters} error={shown.matters} onChange={(matters) => change({ matters })} />
      <Signer
        right="authorize"
        {...{ signers: signersAmong(members, 'authorize'), draft: signature, faults }}
        onChange={put}
      />
    </SigningDialog>
  );
}

type MattersProps = {
  readonly value: readonly ApprovalMatter[];
  readonly error: string | undefined;
  readonly onChange: (matters: readonly ApprovalMatter[]) => void;
};

function Matters({ value, error, onChange }: MattersProps) {
  const id = useId();
  return (
    <fieldset className="field">
      <legend className="field-label">
        事项
        <RequiredMark />
      </legend>
      <Checkbox.Group
        aria-label="事项"
        options={[...MATTER_NAMES]}
        value={[...value]}
        onChange={(ticked) => onChange(MATTER_NAMES.filter((name) => ticked.includes(name)))}
      />
      <FieldNotes hint={undefined} error={error} hintId={`${id}-hint`} errorId={`${id}-error`} />
    </fieldset>
  );
}
