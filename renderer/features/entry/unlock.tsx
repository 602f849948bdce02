import { Button, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { Refusal } from '../../base/refusal.ts';
import type { Session } from '../../base/session.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Busy } from './busy.tsx';
import { Passphrase, VaultFolder, VaultPlace } from './unlock-fields.tsx';
import { useOpening } from './use-opening.ts';

type Props = {
  /** The vault to open, or `null` where a person has to point at one. */
  readonly folder: string | null;
  readonly onOpen: (session: Session) => void;
};

/** A passphrase for a vault. A wrong one is told at its field and stays there, marked, to be typed over. */
export function Unlock({ folder: known, onOpen }: Props) {
  const [chosen, setChosen] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<InputRef>(null);
  const { busy, refusal, waitSeconds, open } = useOpening(onOpen);
  const folder = known ?? chosen.trim();
  const errors = missing && busy === null ? missingOf(folder, passphrase) : {};
  const submit = async () => {
    if (busy !== null) return;
    setMissing(true);
    if (folder === '' || passphrase === '') return;
    if (!(await open(folder, passphrase))) field.current?.focus({ cursor: 'all' });
  };
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
      <Passphrase
        {...{ value: passphrase, onChange: setPassphrase, field, isFirst: known !== null }}
        error={errors.passphrase ?? atPassphrase(refusal, waitSeconds)}
      />
      {refusal !== null && refusal.code !== 'WRONG_PASSPHRASE' && <Refused refusal={refusal} />}
      {busy !== null && <Busy text="正在核对口令…" until={busy.waitUntil} />}
      <Button type="primary" htmlType="submit" block aria-disabled={busy !== null}>
        解锁
      </Button>
    </form>
  );
}

function missingOf(folder: string, passphrase: string): { readonly folder?: string; readonly passphrase?: string } {
  return {
    ...(folder === '' && { folder: '请指明线索库所在的文件夹。' }),
    ...(passphrase === '' && { passphrase: '请输入口令。' }),
  };
}

function atPassphrase(refusal: Refusal | null, waitSeconds: number): string | undefined {
  if (refusal?.code !== 'WRONG_PASSPHRASE') return undefined;
  return waitSeconds === 0 ? refusal.text : `${refusal.text}下次核对前要等待${waitSeconds}秒。`;
}
