import { useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { LinesField } from '../../../ui/lines-field.tsx';
import { StepDialog } from '../../../ui/step-dialog.tsx';
import { useToday } from '../../../ui/today.ts';
import {
  type Correctable,
  correctionAction,
  correctionFields,
  reasonOf,
  typedAsSaid,
} from '../model/step-correction.ts';
import { StepFieldInput } from '../procedure/step-field.tsx';
import type { TypedStep } from '../procedure/typed-step.ts';
import { useAct } from './use-act.ts';

type Props = {
  readonly lead: LeadFile;
  readonly step: Correctable;
  /** What the step is called. */
  readonly term: string;
  readonly onClose: () => void;
};

/** 更正 of a signed step: what can be wrong in it as it reads now, and why it is put right. */
export function CorrectStepDialog({ lead, step, term, onClose }: Props) {
  const today = useToday();
  const [typed, setTyped] = useState<TypedStep>({ ...typedAsSaid(lead, step), reason: '' });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const { act, ...acting } = useAct(lead);
  const change = (name: string, value: TypedStep[string]) => setTyped({ ...typed, [name]: value });
  const sign = async () => {
    const said = correctionAction(lead, step, typed, today);
    setFaults('faults' in said ? said.faults : {});
    if ('action' in said && (await act(said.action, `已更正：${term}，原内容保留。`))) onClose();
  };
  return (
    <StepDialog title={`更正：${term}　${lead.number}`} word="签名" {...acting} onSign={sign} onClose={onClose}>
      <p>只更正填写有误的登记事项，原内容与更正一并保留。时限按更正后的日期计算，已经记入的超期记录不变。</p>
      {correctionFields(step).map((field) => (
        <StepFieldInput
          key={field.name}
          {...{ action: step.action, field, lead, typed, today, error: faults[field.name] }}
          onChange={(value) => change(field.name, value)}
        />
      ))}
      <LinesField
        {...{ label: '更正理由', isRequired: true, maxLength: 2000, error: faults['reason'] }}
        value={reasonOf(typed)}
        onChange={(value) => change('reason', value)}
      />
    </StepDialog>
  );
}
