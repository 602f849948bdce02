import { useState } from 'react';
import type { DutyPeriodRow } from '../../../shared/contract/rules.ts';
import { dutyPeriodText } from '../../../shared/domain/clocks/duties.ts';
import { DayField } from '../../ui/date/day-field.tsx';
import { dayOrNothing } from '../../ui/date/typed-day.ts';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { useActs } from '../../ui/use-acts.ts';

/** Says that something recurring was done, and on which day. */
export function DutyDialog({ row, onClose }: { readonly row: DutyPeriodRow; readonly onClose: () => void }) {
  const { code, what, period } = row;
  const today = useToday();
  const [typed, setTyped] = useState({ doneOn: today, note: '' });
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useActs('vault', 'desk');
  const doneOn = dayOrNothing(typed.doneOn, today);
  const name = `${dutyPeriodText(period)}　${what}`;
  const sign = async () => {
    setIsChecked(true);
    if (doneOn === undefined) return;
    const done = { code, period, doneOn, note: typed.note.trim() };
    const recorded = await act(
      (vault) => vault.rules.recordDuty(done),
      () => `已登记：${name}。`,
    );
    if (recorded !== null) onClose();
  };
  return (
    <StepDialog title={`登记　${name}`} word="登记" {...acting} onSign={sign} onClose={onClose}>
      <DayField
        {...{ label: '办理日期', isRequired: true, value: typed.doneOn, today }}
        error={isChecked && doneOn === undefined ? '请填写办理日期，不能晚于今天。' : undefined}
        onChange={(value) => setTyped({ ...typed, doneOn: value })}
      />
      <TextField
        {...{ label: '备注', maxLength: 200, value: typed.note }}
        hint="例如反馈文号、会商地点。不要写线索内容。"
        onChange={(note) => setTyped({ ...typed, note })}
      />
    </StepDialog>
  );
}
