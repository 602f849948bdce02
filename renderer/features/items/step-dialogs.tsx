import { useState } from 'react';
import type { ItemFile } from '../../../shared/contract/items.ts';
import { leadNumberField } from '../../../shared/domain/lead/draft.ts';
import type { Reporter } from '../../../shared/domain/lead/fields.ts';
import { LinesField } from '../../ui/lines-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RedirectDialog } from '../envelopes/redirect-dialog.tsx';
import { EraseDialog } from '../erasing/erase-dialog.tsx';
import { ReporterDialog } from '../reporter/reporter-dialog.tsx';
import { ApprovalDialog } from './approval-dialog.tsx';
import type { ItemStepName } from './model/item-steps.ts';
import { useAct } from './use-act.ts';

type Props = { readonly item: ItemFile; readonly onClose: () => void };

/** Steps that are taken in a dialog over the item; a correction is a page of its own. */
export type DialogStep = Exclude<ItemStepName, 'correct'>;

type AnyProps = Props & { readonly step: DialogStep; readonly onReveal: (reporter: Reporter) => void };

/** The dialog of a step. */
export function ItemStepDialog({ step, onReveal, ...props }: AnyProps) {
  switch (step) {
    case 'become-lead':
      return <BecomeLead {...props} />;
    case 'join':
      return <Join {...props} />;
    case 'forward':
    case 'return':
      return <ApprovalDialog way={step} {...props} />;
    case 'detach':
      return <Reasoned {...{ step, ...props }} />;
    case 'void':
      return <Reasoned {...{ step, ...props }} />;
    case 'redirect':
      return <Redirect {...props} />;
    case 'erase':
      return <Erase {...props} />;
    case 'reporter':
      return <LookAtReporter {...{ onReveal, ...props }} />;
  }
}

function BecomeLead({ item, onClose }: Props) {
  const { act, ...acting } = useAct(item);
  const sign = async () => {
    if ((await act({ action: 'become-lead' })) !== null) onClose();
  };
  return (
    <StepDialog title={`转为线索　${item.number}`} word="转为线索" {...acting} onSign={sign} onClose={onClose}>
      <p>以来件登记的内容建立一件线索，来件类别记为检举控告。处置意见的期限从收到之日起算，不从今天起算。</p>
    </StepDialog>
  );
}

function Join({ item, onClose }: Props) {
  const [lead, setLead] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useAct(item);
  const parsed = leadNumberField.safeParse(lead.normalize('NFKC').trim().toUpperCase());
  const sign = async () => {
    setIsChecked(true);
    if (parsed.success && (await act({ action: 'join', lead: parsed.data })) !== null) onClose();
  };
  return (
    <StepDialog title={`并入原线索　${item.number}`} word="并入" {...acting} onSign={sign} onClose={onClose}>
      <p>作为重复件并入原线索，在原线索中计数；来件的内容仍保留，并入有误的可以解除关联。</p>
      <TextField
        {...{ label: '原线索编号', isRequired: true, isShort: true, maxLength: 64, value: lead, onChange: setLead }}
        hint="如 ZJ01-2026-0001。"
        error={isChecked && !parsed.success ? '请填写原线索的编号，如 ZJ01-2026-0001。' : undefined}
      />
    </StepDialog>
  );
}

const REASONED = {
  detach: { title: '解除关联', text: '来件恢复为待处理，可以另行办理。', label: '解除理由' },
  void: { title: '作废', text: '作废后编号保留，不能再办理，不能撤销；只是去向有误的，请改办。', label: '作废理由' },
} as const;

function Reasoned({ step, item, onClose }: Props & { readonly step: keyof typeof REASONED }) {
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useAct(item);
  const { title, text, label } = REASONED[step];
  const sign = async () => {
    setIsChecked(true);
    if (reason.trim() !== '' && (await act({ action: step, reason: reason.trim() })) !== null) onClose();
  };
  const error = isChecked && reason.trim() === '' ? `请写明${label}。` : undefined;
  return (
    <StepDialog
      title={`${title}　${item.number}`}
      word={title}
      isGrave={step === 'void'}
      {...acting}
      onSign={sign}
      onClose={onClose}
    >
      <p>{text}</p>
      <LinesField {...{ label, isRequired: true, maxLength: 2000, error, value: reason, onChange: setReason }} />
    </StepDialog>
  );
}

function Redirect({ item, onClose }: Props) {
  const { act, ...acting } = useAct(item);
  const { id, number } = item;
  return <RedirectDialog {...{ number, of: { item: id }, ...acting, onClose }} onRedirect={act} />;
}

function Erase({ item, onClose }: Props) {
  const { act, ...acting } = useAct(item);
  const { id, number } = item;
  return <EraseDialog {...{ number, of: { item: id }, ...acting, onClose }} onErase={act} />;
}

function LookAtReporter({ item, onReveal, onClose }: Omit<AnyProps, 'step'>) {
  return (
    <ReporterDialog
      {...{ number: item.number, onReveal, onClose }}
      open={(vault, asked) => vault.items.reporter({ item: item.id, ...asked })}
    />
  );
}
