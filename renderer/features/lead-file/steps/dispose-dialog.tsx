import { useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { DISPOSAL_DETAILS, DISPOSAL_MODES } from '../../../../shared/rules/code-lists.ts';
import { useSession } from '../../../base/session.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { LinesField } from '../../../ui/lines-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToday } from '../../../ui/today.ts';
import {
  disposalAction,
  type DisposalFaults,
  disposalFaults,
  NO_DISPOSAL,
  type TypedDisposal,
} from '../model/disposal.ts';
import { StepDialog } from '../../../ui/step-dialog.tsx';
import { useAct } from './use-act.ts';

type Props = { readonly lead: LeadFile; readonly onClose: () => void };

/** 录入纸质审批: a disposal that was decided on paper before, with who decided and when as fields of their own. */
export function DisposeDialog({ lead, onClose }: Props) {
  const today = useToday();
  const { createdOn } = useSession().summary;
  const latest = lead.partState['ledger'] === 'none' && createdOn < today ? createdOn : today;
  const days = { receivedOn: lead.receivedOn, latest, today };
  const [typed, setTyped] = useState(NO_DISPOSAL);
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useAct(lead);
  const sign = async () => {
    setIsChecked(true);
    const action = disposalAction(typed, days);
    if (action !== null && (await act(action, '已录入纸质审批。'))) onClose();
  };
  const faults = isChecked ? disposalFaults(typed, days) : {};
  return (
    <StepDialog title={`录入纸质审批　${lead.number}`} word="录入" {...acting} onSign={sign} onClose={onClose}>
      <Fields {...{ typed, faults, today }} change={(changes) => setTyped({ ...typed, ...changes })} />
    </StepDialog>
  );
}

type FieldsProps = {
  readonly typed: TypedDisposal;
  readonly faults: DisposalFaults;
  readonly today: string;
  readonly change: (changes: Partial<TypedDisposal>) => void;
};

function Fields({ typed, faults, today, change }: FieldsProps) {
  const details = typed.mode === '' ? [] : DISPOSAL_DETAILS[typed.mode];
  return (
    <>
      <Choices
        {...{ label: '处置方式', isRequired: true, isInRow: true, error: faults.mode, value: typed.mode }}
        choices={DISPOSAL_MODES.map((mode) => ({ value: mode, title: mode }))}
        onChange={(mode) => change({ mode, detail: '' })}
      />
      {details.length > 0 && (
        <Choices
          {...{ label: '具体方式', isInRow: true, value: typed.detail }}
          choices={details.map((detail) => ({ value: detail, title: detail }))}
          onChange={(detail) => change({ detail })}
        />
      )}
      <DayField
        {...{ label: '决定日期', isRequired: true, error: faults.decidedOn, today, value: typed.decidedOn }}
        onChange={(decidedOn) => change({ decidedOn })}
      />
      <TextField
        {...{ label: '审批人', isRequired: true, isShort: true, maxLength: 100, error: faults.decidedBy }}
        value={typed.decidedBy}
        onChange={(decidedBy) => change({ decidedBy })}
      />
      <TextField
        {...{ label: '文号', isShort: true, maxLength: 100, value: typed.documentNumber }}
        onChange={(documentNumber) => change({ documentNumber })}
      />
      <LinesField {...{ label: '说明', maxLength: 2000, value: typed.note }} onChange={(note) => change({ note })} />
    </>
  );
}
