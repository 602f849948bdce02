import { useState } from 'react';
import type { ItemFile } from '../../../shared/contract/items.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import { FORWARDING_BASIS } from '../../../shared/rules/item-status.ts';
import { DayField } from '../../ui/date/day-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { approvalFaults, approvalOf, NO_APPROVAL } from './model/typed-approval.ts';
import { useAct } from './use-act.ts';

const TITLES = { forward: '转送', return: '退回' } as const;

type Props = { readonly way: keyof typeof TITLES; readonly item: ItemFile; readonly onClose: () => void };

/** 转送 or 退回: on whose approval, and to whom. */
export function ApprovalDialog({ way, item, onClose }: Props) {
  const today = useToday();
  const [typed, setTyped] = useState(NO_APPROVAL);
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useAct(item);
  const faults = isChecked ? approvalFaults(typed, item.receivedOn, today) : {};
  const change = (changes: Partial<typeof typed>) => setTyped({ ...typed, ...changes });
  const sign = async () => {
    setIsChecked(true);
    const action = approvalOf(way, typed, item.receivedOn, today);
    if (action !== null && (await act(action)) !== null) onClose();
  };
  const title = TITLES[way];
  return (
    <StepDialog title={`${title}　${item.number}`} word={title} {...acting} onSign={sign} onClose={onClose}>
      <p className="quiet">经分管领导批准，不需集体研究（{citationText(FORWARDING_BASIS)}）。</p>
      <TextField
        {...{ label: '批准人', isRequired: true, isShort: true, maxLength: 100, error: faults.approvedBy }}
        value={typed.approvedBy}
        onChange={(approvedBy) => change({ approvedBy })}
      />
      <DayField
        {...{ label: '批准日期', isRequired: true, today, error: faults.approvedOn, value: typed.approvedOn }}
        onChange={(approvedOn) => change({ approvedOn })}
      />
      <TextField
        {...{ label: way === 'forward' ? '转送单位' : '退回单位', isRequired: true, maxLength: 200 }}
        error={faults.destination}
        value={typed.destination}
        onChange={(destination) => change({ destination })}
      />
      <TextField
        {...{ label: '文号', isRequired: true, isShort: true, maxLength: 100, error: faults.documentNumber }}
        value={typed.documentNumber}
        onChange={(documentNumber) => change({ documentNumber })}
      />
    </StepDialog>
  );
}
