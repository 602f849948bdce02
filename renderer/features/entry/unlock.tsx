import { Button, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { Refusal } from '../../base/refusal.ts';
import type { Session } from '../../base/session.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Busy } from './busy.tsx';
import { Login, Passphrase, VaultFolder, VaultPlace } from './unlock-fields.tsx';
import { useLogins } from './use-logins.ts';
import { useOpening } from './use-opening.ts';

type Props = {
  /** The vault to open, or `null` where a person has to point at one. */
  readonly folder: string | null;
  readonly onOpen: (session: Session) => void;
};

/** A passphrase for a vault. A wrong one is told at its field and stays there, marked, to be typed over. */
export function Unlock({ folder: known, onOpen }: Props) {
  const [chosen, setChosen] = useState('');
  const unlocking = useUnlocking(known ?? chosen.trim(), onOpen);
  const { isSeveral, logins, typed, put, errors, busy, refusal, field, submit } = unlocking;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {known === null ? (
        <VaultFolder folder={chosen} error={errors.folder} onChange={setChosen} />
      ) : (
        <VaultPlace folder={known} />
      )}
      {isSeveral && (
        <Login {...{ logins, login: typed.login }} error={errors.login} onChange={(login) => put({ login })} />
      )}
      <Passphrase
        {...{ value: typed.passphrase, field, isFirst: known !== null, error: errors.passphrase }}
        onChange={(passphrase) => put({ passphrase })}
      />
      {refusal !== null && refusal.code !== 'WRONG_PASSPHRASE' && <Refused refusal={refusal} />}
      {busy !== null && <Busy text="正在核对口令…" until={busy.waitUntil} />}
      <Button type="primary" htmlType="submit" block aria-disabled={busy !== null}>
        解锁
      </Button>
    </form>
  );
}

type Typed = { readonly login: string; readonly passphrase: string };
type Faults = Partial<Record<'folder' | keyof Typed, string>>;

function useUnlocking(folder: string, onOpen: Props['onOpen']) {
  const [typed, setTyped] = useState<Typed>({ login: '', passphrase: '' });
  const [missing, setMissing] = useState(false);
  const field = useRef<InputRef>(null);
  const logins = useLogins(folder) ?? [];
  const isSeveral = logins.length > 1;
  const { busy, refusal, waitSeconds, open } = useOpening(onOpen);
  const lacks = missingOf(folder, typed, isSeveral);
  const refused = atPassphrase(refusal, waitSeconds);
  const submit = async () => {
    if (busy !== null) return;
    setMissing(true);
    if (Object.keys(lacks).length > 0) return;
    const { login, passphrase } = typed;
    const opened = await open({ folder, passphrase, ...(isSeveral ? { login } : {}) });
    if (!opened) field.current?.focus({ cursor: 'all' });
  };
  return {
    ...{ isSeveral, logins, typed, busy, refusal, field, submit },
    put: (changes: Partial<Typed>) => setTyped({ ...typed, ...changes }),
    errors: { ...(refused !== undefined && { passphrase: refused }), ...(missing && busy === null ? lacks : {}) },
  };
}

function missingOf(folder: string, { login, passphrase }: Typed, isSeveral: boolean): Faults {
  return {
    ...(folder === '' && { folder: '请指明线索库所在的文件夹。' }),
    ...(isSeveral && login === '' && { login: '请选择由谁解锁。' }),
    ...(passphrase === '' && { passphrase: '请输入口令。' }),
  };
}

function atPassphrase(refusal: Refusal | null, waitSeconds: number): string | undefined {
  if (refusal?.code !== 'WRONG_PASSPHRASE') return undefined;
  return waitSeconds === 0 ? refusal.text : `${refusal.text}下次核对前要等待${waitSeconds}秒。`;
}
