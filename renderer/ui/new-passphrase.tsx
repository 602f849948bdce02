import { Field } from './field.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { strengthOf } from './passphrase-strength.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly again: string;
  readonly errors: { readonly value: string | undefined; readonly again: string | undefined };
  readonly onChange: (value: string) => void;
  readonly onAgain: (value: string) => void;
};

/** A new passphrase, twice, with what is to be said of it while it is typed. */
export function NewPassphrase({ label, value, again, errors, onChange, onAgain }: Props) {
  const { level, text } = strengthOf(value);
  const repeated = `再输一次${label}`;
  const same = again !== '' && again === value;
  return (
    <>
      <Field
        {...{ label, error: errors.value, isRequired: true }}
        hint={<span className={`strength strength-${level}`}>{text}</span>}
      >
        {(parts) => <PassphraseField {...parts} {...{ label, value, onChange }} isNew />}
      </Field>
      <Field {...{ label: repeated, error: errors.again, isRequired: true }} hint={same ? '两次输入一致。' : undefined}>
        {(parts) => <PassphraseField {...parts} label={repeated} value={again} onChange={onAgain} isNew />}
      </Field>
    </>
  );
}
