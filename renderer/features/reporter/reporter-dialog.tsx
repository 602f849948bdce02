import { useState } from 'react';
import type { Reporter } from '../../../shared/domain/lead/fields.ts';
import type { VaultClient } from '../../base/connect/connection.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { useVault } from '../../base/session.tsx';
import { Field } from '../../ui/field.tsx';
import { LinesField } from '../../ui/lines-field.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';

type Asked = { readonly reason: string; readonly passphrase: string };

type Props = {
  /** The number of the lead or the item. */
  readonly number: string;
  /** Asks the vault for the identity. */
  readonly open: (vault: VaultClient, asked: Asked) => Promise<Reporter>;
  readonly onReveal: (reporter: Reporter) => void;
  readonly onClose: () => void;
};

/** 查看检举控告人: a reason and the passphrase first; who looked, when and why stands in the log before anything is shown. */
export function ReporterDialog({ number, open, onReveal, onClose }: Props) {
  const vault = useVault();
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isWrong = refusal?.code === 'WRONG_PASSPHRASE';
  const look = async () => {
    setIsChecked(true);
    if (reason.trim() === '' || passphrase === '') return;
    setIsBusy(true);
    setRefusal(null);
    try {
      onReveal(await open(vault, { reason: reason.trim(), passphrase }));
      onClose();
    } catch (error) {
      setPassphrase('');
      setRefusal(refusalOf(error));
    } finally {
      setIsBusy(false);
    }
  };
  const missing = isChecked && passphrase === '' ? '请输入您的口令。' : undefined;
  return (
    <StepDialog
      {...{ title: `查看检举控告人　${number}`, word: '查看', isBusy, onSign: look, onClose }}
      refusal={isWrong ? null : refusal}
    >
      <p>查看的人员、时间和理由记录在案。内容显示十分钟，之后自动遮蔽。</p>
      <LinesField
        {...{ label: '查看理由', isRequired: true, maxLength: 500, rows: 2, value: reason, onChange: setReason }}
        error={isChecked && reason.trim() === '' ? '请写明查看理由。' : undefined}
      />
      <Field label="口令" isRequired error={isWrong ? refusal.text : missing}>
        {(parts) => <PassphraseField {...parts} label="口令" value={passphrase} onChange={setPassphrase} />}
      </Field>
    </StepDialog>
  );
}
