import './members.css';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { hasRight, type Right } from '../../../shared/rules/rights.ts';
import { ROLE_TERMS } from '../../../shared/rules/roles.ts';
import { useSession } from '../../base/session.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import type { Signature, SignatureFaults } from './use-signing.ts';

type Props = {
  /** What it takes to sign here. */
  readonly right: Right;
  readonly signers: readonly MemberRow[];
  readonly draft: Signature;
  readonly faults: SignatureFaults;
  readonly onChange: (changes: Partial<Signature>) => void;
};

/** 签批: the one at the session where he may, otherwise one who may comes to the keyboard, for this act alone. */
export function Signer({ right, signers, draft, faults, onChange }: Props) {
  const { summary } = useSession();
  const isOwn = hasRight(summary.member.role, right);
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
