import { useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { Reporter } from '../../../../shared/domain/lead/fields.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useVault } from '../../../base/session.tsx';
import { Field } from '../../../ui/field.tsx';
import { LinesField } from '../../../ui/lines-field.tsx';
import { PassphraseField } from '../../../ui/passphrase-field.tsx';
import { StepDialog } from '../../../ui/step-dialog.tsx';

type Props = {
  readonly lead: LeadFile;
  readonly onReveal: (reporter: Reporter) => void;
  readonly onClose: () => void;
};

/** 查看检举控告人: a reason and the passphrase first; who looked, when and why stands in the log before anything is shown. */
export function ReporterDialog({ lead, onReveal, onClose }: Props) {
  const vault = useVault();
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isWrong = refusal?.code === 'WRONG_PASSPHRASE';
  const open = async () => {
    setIsChecked(true);
    if (reason.trim() === '' || passphrase === '') return;
    setIsBusy(true);
    setRefusal(null);
    try {
      onReveal(await vault.leads.reporter({ lead: lead.id, reason: reason.trim(), passphrase }));
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
      {...{ title: `查看检举控告人　${lead.number}`, word: '查看', isBusy, onSign: open, onClose }}
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
