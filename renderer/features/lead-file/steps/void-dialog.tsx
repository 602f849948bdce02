import { useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { LinesField } from '../../../ui/lines-field.tsx';
import { StepDialog } from '../../../ui/step-dialog.tsx';
import { useAct } from './use-act.ts';

/** 作废: the lead stays in the ledger under its number, with the reason; nothing can be done with it any more. */
export function VoidDialog({ lead, onClose }: { readonly lead: LeadFile; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useAct(lead);
  const error = isChecked && reason.trim() === '' ? '请写明作废的理由。' : undefined;
  const sign = async () => {
    setIsChecked(true);
    if (reason.trim() === '') return;
    if (await act({ action: 'void', reason: reason.trim() }, '已作废，编号保留。')) onClose();
  };
  return (
    <StepDialog title={`作废　${lead.number}`} word="作废" isGrave {...acting} onSign={sign} onClose={onClose}>
      <p>
        作废后，编号{lead.number}
        保留、不再使用，登记内容和办理经过仍可查阅，但不能再办理。作废不能撤销；只是填写有误的，请用“更正”。
      </p>
      <LinesField
        {...{ label: '作废理由', isRequired: true, maxLength: 2000, error, value: reason, onChange: setReason }}
      />
    </StepDialog>
  );
}
