import type { MemberRow } from '../../../shared/contract/members.ts';
import { hasRight } from '../../../shared/rules/rights.ts';
import { ROLE_TERMS } from '../../../shared/rules/roles.ts';
import { useSession } from '../../base/session.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import type { NewMember, NewMemberFaults } from './new-member.ts';

type Props = {
  readonly signers: readonly MemberRow[];
  readonly draft: NewMember;
  readonly faults: NewMemberFaults;
  readonly onChange: (changes: Partial<NewMember>) => void;
};

/** Those who may sign for a new member. */
export function signersAmong(members: readonly MemberRow[]): readonly MemberRow[] {
  return members.filter(({ role, state }) => state === 'active' && hasRight(role, 'admit'));
}

/** 签批: the one at the session where he may, otherwise one who may comes to the keyboard, for this act alone. */
export function Signer({ signers, draft, faults, onChange }: Props) {
  const { summary } = useSession();
  const isOwn = hasRight(summary.member.role, 'admit');
  const label = isOwn ? '本人口令' : '签批人口令';
  return (
    <fieldset className="member-signature">
      <legend>{isOwn ? '签名' : '当面签批'}</legend>
      {!isOwn && (
        <>
          <p>请签批人到键盘前输入本人口令。口令只用于这一次签名，当前登录人员不变。</p>
          <Choices
            {...{ label: '签批人', isRequired: true, isInRow: true, value: draft.signer, error: faults.signer }}
            choices={signers.map(({ login, name, role }) => ({
              value: login,
              title: `${name}（${ROLE_TERMS[role]}）`,
            }))}
            onChange={(signer) => onChange({ signer })}
          />
        </>
      )}
      <Field label={label} error={faults.passphrase} isRequired>
        {(parts) => (
          <PassphraseField
            {...parts}
            {...{ label, value: draft.passphrase }}
            onChange={(passphrase) => onChange({ passphrase })}
          />
        )}
      </Field>
    </fieldset>
  );
}
