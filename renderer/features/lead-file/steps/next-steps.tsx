import { Button } from 'antd';
import { type Ref, useId } from 'react';
import type { ShortcutName } from '../../../base/shortcuts/registry.ts';
import { Keys } from '../../../ui/keys.tsx';
import type { LeadStepName } from '../model/permitted-steps.ts';
import { grouped } from './grouped.ts';

/** Steps that have a button here, in their order. */
export type ButtonStep = Exclude<LeadStepName, 'add-evidence'>;

const BUTTONS: Readonly<Record<ButtonStep, { readonly title: string; readonly shortcut?: ShortcutName }>> = {
  dispose: { title: '录入纸质审批', shortcut: 'dispose' },
  complete: { title: '补录' },
  correct: { title: '更正', shortcut: 'correct' },
  void: { title: '作废' },
  redirect: { title: '转为径送' },
  reporter: { title: '查看检举控告人' },
  seal: { title: '报送此件' },
  print: { title: '打印登记表' },
  'print-approval': { title: '打印呈批表' },
};

const ORDER = Object.keys(BUTTONS) as readonly ButtonStep[];

type Props = {
  /** Why a step is forbidden, `null` where it is not. */
  readonly hindrance: (step: ButtonStep) => string | null;
  readonly onStep: (step: ButtonStep) => void;
  /** The step that comes next, as a rule. */
  readonly first: ButtonStep;
  readonly ref: Ref<HTMLElement>;
};

/** What may be done next, as buttons; what may not, with the reason beside it. */
export function NextSteps({ hindrance, onStep, first, ref }: Props) {
  const { allowed, forbidden } = grouped(ORDER, hindrance);
  return (
    <section className="next-steps" aria-label="可办事项" ref={ref} tabIndex={-1}>
      <div className="next-row">
        {allowed.map((step) => (
          <StepButton key={step} step={step} isFirst={step === first} onStep={onStep} />
        ))}
      </div>
      {forbidden.map(({ reason, steps }) => (
        <Forbidden key={reason} {...{ reason, steps }} />
      ))}
    </section>
  );
}

type ButtonProps = Pick<Props, 'onStep'> & { readonly step: ButtonStep; readonly isFirst: boolean };

function StepButton({ step, isFirst, onStep }: ButtonProps) {
  const { title, shortcut } = BUTTONS[step];
  return (
    <Button type={isFirst ? 'primary' : 'default'} onClick={() => onStep(step)}>
      {title} {shortcut !== undefined && <Keys of={shortcut} />}
    </Button>
  );
}

function Forbidden({ reason, steps }: { readonly reason: string; readonly steps: readonly ButtonStep[] }) {
  const id = useId();
  return (
    <div className="next-row next-forbidden">
      {steps.map((step) => (
        <Button key={step} size="small" disabled aria-describedby={id}>
          {BUTTONS[step].title}
        </Button>
      ))}
      <span id={id} className="quiet">
        {reason}
      </span>
    </div>
  );
}
