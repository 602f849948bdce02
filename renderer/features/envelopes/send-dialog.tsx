import { useState } from 'react';
import type { Envelope } from '../../../shared/contract/envelopes.ts';
import { CARRIAGES } from '../../../shared/rules/envelope-lists.ts';
import { Choices } from '../../ui/choices.tsx';
import { DayField } from '../../ui/date/day-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { sendingFaults, sendingOf, type TypedSending } from './model/typed-steps.ts';
import { useEntering } from './use-entering.ts';

type Props = { readonly entry: Envelope; readonly onClose: () => void };

/** 送出: on which day, how, and by whom it was carried. */
export function SendDialog({ entry, onClose }: Props) {
  const today = useToday();
  const [typed, setTyped] = useState<TypedSending>({ sentOn: today, carriage: CARRIAGES[0], carrier: '' });
  const [isChecked, setIsChecked] = useState(false);
  const { enter, ...entering } = useEntering();
  const faults = isChecked ? sendingFaults(typed, entry, today) : {};
  const change = (changes: Partial<TypedSending>) => setTyped({ ...typed, ...changes });
  const sign = async () => {
    setIsChecked(true);
    const action = sendingOf(typed, entry, today);
    if (action === null) return;
    const done = await enter(async (vault) => {
      await vault.envelopes.act({ envelope: entry.id, action });
      return `已登记送出 ${entry.number}。收到纸质回执后再登记回执号。`;
    });
    if (done) onClose();
  };
  return (
    <StepDialog title={`登记送出　${entry.number}`} word="登记" {...entering} onSign={sign} onClose={onClose}>
      <DayField
        {...{ label: '送出日期', isRequired: true, today, error: faults.sentOn, value: typed.sentOn }}
        onChange={(sentOn) => change({ sentOn })}
      />
      <Choices
        {...{ label: '送达方式', isRequired: true, isInRow: true, value: typed.carriage }}
        choices={CARRIAGES.map((carriage) => ({ value: carriage, title: carriage }))}
        onChange={(carriage) => change({ carriage })}
      />
      <TextField
        {...{ label: '送件人', isRequired: true, isShort: true, maxLength: 20, error: faults.carrier }}
        value={typed.carrier}
        onChange={(carrier) => change({ carrier })}
      />
    </StepDialog>
  );
}
