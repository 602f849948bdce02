import { useState } from 'react';
import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import { LinesField } from '../../ui/lines-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useActing } from './use-acting.ts';

/** 作废 of a meeting that was not held: the number stays, and its leads wait again. */
export function VoidDialog({ meeting, onClose }: { readonly meeting: MeetingFile; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useActing();
  const sign = async () => {
    setIsChecked(true);
    if (reason.trim() === '') return;
    const done = await act(async (vault) => {
      await vault.meetings.void({ meeting: meeting.id, reason: reason.trim() });
      return `已作废 ${meeting.number}，编号保留。`;
    });
    if (done) onClose();
  };
  return (
    <StepDialog title={`作废　${meeting.number}`} word="作废" isGrave {...acting} onSign={sign} onClose={onClose}>
      <p>没有召开的会议作废，编号保留、不再使用；列入议程的线索等待下一次会议。作废不能撤销。</p>
      <LinesField
        {...{ label: '作废理由', isRequired: true, maxLength: 2000, value: reason, onChange: setReason }}
        error={isChecked && reason.trim() === '' ? '请写明作废的理由。' : undefined}
      />
    </StepDialog>
  );
}
