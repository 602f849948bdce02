import { useState } from 'react';
import type { Course } from '../../../../shared/contract/course.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { useSession } from '../../../base/session.tsx';
import { useToday } from '../../../ui/today.ts';
import { StepDialog } from '../../../ui/step-dialog.tsx';
import { useAct } from '../steps/use-act.ts';
import { StepFieldInput } from './step-field.tsx';
import { fieldsOf, stepAction, type TypedStep } from './typed-step.ts';

type Props = {
  readonly lead: LeadFile;
  readonly step: Course['next'][number];
  readonly onClose: () => void;
};

/** A step of the statutory course: its fields, in its words, signed by the one who is logged in. */
export function ProcedureDialog({ lead, step, onClose }: Props) {
  const today = useToday();
  const { summary } = useSession();
  const [typed, setTyped] = useState<TypedStep>({
    persons: step.persons,
    ...presets(step.action, summary.member.name, lead),
  });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const { act, ...acting } = useAct(lead);
  const sign = async () => {
    const said = stepAction(step.action, typed, today);
    setFaults('faults' in said ? said.faults : {});
    if ('action' in said && (await act(said.action, `已记录：${step.term}。`))) onClose();
  };
  return (
    <StepDialog title={`${step.term}　${lead.number}`} word="签名" {...acting} onSign={sign} onClose={onClose}>
      {fieldsOf(step.action, typed).map((field) => (
        <StepFieldInput
          key={field.name}
          {...{ action: step.action, field, lead, typed, today, error: faults[field.name] }}
          onChange={(value) => setTyped({ ...typed, [field.name]: value })}
        />
      ))}
    </StepDialog>
  );
}

/** What stands there already: he who is logged in, where it is he as a rule. */
function presets(action: string, name: string, { course }: LeadFile): TypedStep {
  if (action === 'approve') return { as: 'signature', decidedBy: name };
  if (action === 'sign-later') {
    const request = course.requests.find(({ given }) => given.some(({ signed }) => !signed));
    const decidedBy = request?.given.find(({ signed }) => !signed)?.decidedBy ?? '';
    return { request: request?.event ?? '', decidedBy, as: decidedBy === name ? 'signature' : 'paper' };
  }
  return action === 'study' ? { kind: 'meeting', minutesBy: name } : {};
}
