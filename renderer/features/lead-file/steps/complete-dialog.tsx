import { useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { Choices } from '../../../ui/choices.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { LinesField } from '../../../ui/lines-field.tsx';
import { useToday } from '../../../ui/today.ts';
import { completionAction, completionFaults, NO_COMPLETION } from '../model/completion.ts';
import { StepDialog } from '../../../ui/step-dialog.tsx';
import { useAct } from './use-act.ts';

const STATES = [
  { value: 'open', title: '仍在办理', text: '列入待分办，从收到日期起计算时限。' },
  { value: 'closed', title: '已经办结', text: '按已办结列入台账，不再计算时限。' },
] as const;

/** 补录: how an imported row really stands. */
export function CompleteDialog({ lead, onClose }: { readonly lead: LeadFile; readonly onClose: () => void }) {
  const today = useToday();
  const [typed, setTyped] = useState(NO_COMPLETION);
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useAct(lead);
  const faults = isChecked ? completionFaults(typed, lead.receivedOn, today) : {};
  const sign = async () => {
    setIsChecked(true);
    const action = completionAction(typed, lead.receivedOn, today);
    if (action !== null && (await act(action, '已补录。'))) onClose();
  };
  return (
    <StepDialog title={`补录　${lead.number}`} word="补录" {...acting} onSign={sign} onClose={onClose}>
      <p>这件线索由原台账导入，台账没有写明办理情况。已作出处置决定的，请用“录入纸质审批”。</p>
      <Choices
        {...{ label: '实际办理状态', isRequired: true, choices: STATES, value: typed.state, error: faults.state }}
        onChange={(state) => setTyped({ ...typed, state })}
      />
      {typed.state === 'closed' && (
        <DayField
          {...{ label: '办结日期', error: faults.closedOn, today, value: typed.closedOn }}
          onChange={(closedOn) => setTyped({ ...typed, closedOn })}
        />
      )}
      <LinesField
        {...{ label: '说明', maxLength: 2000, value: typed.note }}
        onChange={(note) => setTyped({ ...typed, note })}
      />
    </StepDialog>
  );
}
