import { Input, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import type { ControlParts } from './field.tsx';

type Props = Partial<ControlParts> & {
  readonly label: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  /** Enter, where the passphrase is the last thing that a form asks for. */
  readonly onEnter?: () => void;
  readonly autoFocus?: boolean;
  readonly isNew?: boolean;
  readonly ref?: Ref<InputRef>;
};

/** A passphrase: pasted as well as typed, and shown while somebody wants to see it. Says when CapsLock is on. */
export function PassphraseField({ isNew = false, label, onChange, onEnter, ...rest }: Props) {
  const [caps, setCaps] = useState(false);
  return (
    <>
      <Input.Password
        {...rest}
        aria-label={label}
        autoComplete={isNew ? 'new-password' : 'off'}
        spellCheck={false}
        onChange={(event) => onChange?.(event.target.value)}
        onPressEnter={(event) => {
          // With Ctrl it is the shortcut of the dialog, which would sign a second time.
          if (!event.ctrlKey) onEnter?.();
        }}
        onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
      />
      {caps && <span className="quiet">大写锁定已打开</span>}
    </>
  );
}
