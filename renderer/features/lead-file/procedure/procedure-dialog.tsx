import { useState } from 'react';
import type { Course } from '../../../../shared/contract/course.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { ApprovalMatter } from '../../../../shared/rules/course-lists.ts';
import type { Guidance } from '../../../../shared/rules/guidance.ts';
import { MATTER_GUIDANCE } from '../../../../shared/rules/guidance-matters.ts';
import { STEP_GUIDANCE } from '../../../../shared/rules/guidance-steps.ts';
import { useSession } from '../../../base/session.tsx';
import { SpokenAdvice } from '../../../ui/advice/spoken-advice.tsx';
import { useAdvised } from '../../../ui/advice/use-advised.ts';
import { useToday } from '../../../ui/today.ts';
import { StepDialog } from '../../../ui/step-dialog.tsx';
import { GuidanceNote } from '../advice/guidance-note.tsx';
import { useAct } from '../steps/use-act.ts';
import { OtherHandField } from './other-hand-field.tsx';
import { useOtherHand } from './other-hand.ts';
import { following, presets } from './presets.ts';
import { StepFieldInput } from './step-field.tsx';
import { fieldsOf, stepAction, type TypedStep } from './typed-step.ts';

type Props = {
  readonly lead: LeadFile;
  readonly step: Course['next'][number];
  /** What is filled in already, where the dialog was opened for something in particular. */
  readonly given?: TypedStep;
  /** Another step is what is meant. */
  readonly onInstead?: (action: string) => void;
  readonly onClose: () => void;
};

/** A step of the statutory course: its fields, in its words, signed by the one who is logged in. */
export function ProcedureDialog({ lead, step, given = {}, onInstead, onClose }: Props) {
  const today = useToday();
  const {
    summary: { member },
  } = useSession();
  const atHand = { member, today };
  const [typed, setTyped] = useState<TypedStep>({
    persons: step.persons,
    ...presets(step.action, atHand, lead),
    ...following(step.action, given, atHand, lead),
  });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const { act, ...acting } = useAct(lead);
  const advised = useAdvised();
  const hand = useOtherHand(step.action, typed);
  const sign = async () => {
    const said = stepAction(step.action, typed, today);
    const asked = hand.asked();
    setFaults('faults' in said ? said.faults : {});
    if (!('action' in said) || asked === null) return;
    const { action } = said;
    const declined = await advised.hear((vault) => vault.leads.advice({ lead: lead.id, action }));
    if (declined === null) return;
    if (await act(action, `已记录：${step.term}。`, { declined, ...asked })) onClose();
  };
  const refusal = acting.refusal ?? advised.refusal;
  return (
    <StepDialog
      {...{ title: `${step.term}　${lead.number}`, word: '签名', isBusy: acting.isBusy, refusal }}
      onSign={sign}
      onClose={onClose}
    >
      {fieldsOf(step.action, typed).map((field) => (
        <StepFieldInput
          key={field.name}
          {...{ action: step.action, field, lead, typed, today, onInstead, error: faults[field.name] }}
          onChange={(value) => setTyped({ ...typed, ...following(step.action, { [field.name]: value }, atHand, lead) })}
        />
      ))}
      <SpokenAdvice advised={advised} />
      <OtherHandField {...{ hand, isBusy: acting.isBusy, onEnter: () => void sign() }} />
      <Minded action={step.action} matter={typed['matter']} />
    </StepDialog>
  );
}

/** What is to be minded of the step, or of the matter once one is chosen. */
function Minded({ action, matter }: { readonly action: string; readonly matter: TypedStep[string] }) {
  const of: Guidance | undefined =
    typeof matter === 'string' ? MATTER_GUIDANCE[matter as ApprovalMatter] : STEP_GUIDANCE[action];
  return of === undefined ? null : (
    <GuidanceNote title={typeof matter === 'string' ? `办理要点：${matter}` : '办理要点'} of={of} />
  );
}
