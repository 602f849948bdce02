import { Field } from '../../../ui/field.tsx';
import { PassphraseField } from '../../../ui/passphrase-field.tsx';
import type { OtherHand } from './other-hand.ts';

type Props = { readonly hand: OtherHand; readonly isBusy: boolean; readonly onEnter: () => void };

/** 当面签批 of one step: whoever decides takes the keyboard and enters his own passphrase. Nothing where nobody else signs. */
export function OtherHandField({ hand: { signer, passphrase, fault, change }, isBusy, onEnter }: Props) {
  if (signer === null) return null;
  const label = `${signer.name}的口令`;
  const hint = `请${signer.name}到键盘前，看过以上内容后输入本人口令。口令只用于这一次签名，当前登录人员不变。`;
  return (
    <Field {...{ label, hint }} isRequired error={fault}>
      {(parts) => (
        <PassphraseField
          {...parts}
          {...{ label, value: passphrase }}
          onChange={change}
          onEnter={() => {
            if (!isBusy) onEnter();
          }}
        />
      )}
    </Field>
  );
}
