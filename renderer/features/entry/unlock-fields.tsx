import type { InputRef } from 'antd';
import { type Ref, useEffect, useRef } from 'react';
import { Choices } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { PathField } from '../../ui/path-field.tsx';
import { lastNameOf } from './path-name.ts';

/** Which vault is about to be opened: what its folder is called, and where it lies. Nothing of what is in it. */
export function VaultPlace({ folder }: { readonly folder: string }) {
  return (
    <p className="entry-place">
      <strong>{lastNameOf(folder)}</strong>
      <span className="quiet">{folder}</span>
    </p>
  );
}

type FolderProps = {
  readonly folder: string;
  readonly error: string | undefined;
  readonly onChange: (folder: string) => void;
};

/** The folder of a vault that is to be opened. */
export function VaultFolder({ folder, error, onChange }: FolderProps) {
  const label = '线索库文件夹';
  return (
    <Field {...{ label, error, isRequired: true }}>
      {(parts) => (
        <PathField
          {...parts}
          {...{ label, value: folder, onChange, purpose: 'vault' as const, of: 'folder' as const }}
        />
      )}
    </Field>
  );
}

type PassphraseProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly isFirst: boolean;
  readonly field: Ref<InputRef>;
};

type LoginProps = {
  readonly logins: readonly string[];
  readonly login: string;
  readonly error: string | undefined;
  readonly onChange: (login: string) => void;
};

/** Who opens it, where several can: the first question, so the focus begins there. */
export function Login({ logins, login, error, onChange }: LoginProps) {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    question.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div ref={question}>
      <Choices
        {...{ label: '解锁人', isRequired: true, isInRow: true, value: login, error, onChange }}
        choices={logins.map((one) => ({ value: one, title: one }))}
      />
    </div>
  );
}

/** The passphrase that opens it. */
export function Passphrase({ value, error, onChange, isFirst, field }: PassphraseProps) {
  return (
    <Field label="口令" error={error}>
      {(parts) => <PassphraseField {...parts} ref={field} label="口令" autoFocus={isFirst} {...{ value, onChange }} />}
    </Field>
  );
}
