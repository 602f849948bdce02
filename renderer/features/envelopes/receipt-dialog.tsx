import { useState } from 'react';
import type { Envelope } from '../../../shared/contract/envelopes.ts';
import { DayField } from '../../ui/date/day-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { receiptFaults, receiptOf, type TypedReceipt } from './model/typed-steps.ts';
import { useEntering } from './use-entering.ts';

type Props = { readonly entry: Envelope; readonly onClose: () => void };

/** 登记回执: number and day of the paper receipt. */
export function ReceiptDialog({ entry, onClose }: Props) {
  const today = useToday();
  const [typed, setTyped] = useState<TypedReceipt>({ receiptNumber: '', receiptOn: today });
  const [isChecked, setIsChecked] = useState(false);
  const { enter, ...entering } = useEntering();
  const faults = isChecked ? receiptFaults(typed, entry, today) : {};
  const sign = async () => {
    setIsChecked(true);
    const action = receiptOf(typed, entry, today);
    if (action === null) return;
    const done = await enter(async (vault) => {
      await vault.envelopes.act({ envelope: entry.id, action });
      return `已登记回执 ${entry.number}。`;
    });
    if (done) onClose();
  };
  return (
    <StepDialog title={`登记回执　${entry.number}`} word="登记" {...entering} onSign={sign} onClose={onClose}>
      <TextField
        {...{ label: '回执号', isRequired: true, maxLength: 60, error: faults.receiptNumber }}
        value={typed.receiptNumber}
        onChange={(receiptNumber) => setTyped({ ...typed, receiptNumber })}
      />
      <DayField
        {...{ label: '回执日期', isRequired: true, today, error: faults.receiptOn, value: typed.receiptOn }}
        onChange={(receiptOn) => setTyped({ ...typed, receiptOn })}
      />
    </StepDialog>
  );
}
