import './next-steps.css';
import { Button } from 'antd';
import { type Ref, useId } from 'react';
import type { ShortcutName } from '../../base/shortcuts/registry.ts';
import { Keys } from '../keys.tsx';
import { grouped } from './grouped.ts';

/** What the button of a step says, and the keys that do the same. */
export type StepButton = { readonly title: string; readonly shortcut?: ShortcutName };

type Props<Step extends string> = {
  /** Every step that has a button, in their order. */
  readonly buttons: Readonly<Record<Step, StepButton>>;
  /** Why a step is forbidden, `null` where it is not. */
  readonly hindrance: (step: Step) => string | null;
  readonly onStep: (step: Step) => void;
  /** The step that comes next, as a rule. */
  readonly first: Step | undefined;
  readonly ref: Ref<HTMLElement>;
};

/** What may be done next, as buttons; what may not, with the reason beside it. */
export function NextSteps<Step extends string>({ buttons, hindrance, onStep, first, ref }: Props<Step>) {
  const { allowed, forbidden } = grouped(Object.keys(buttons) as Step[], hindrance);
  return (
    <section className="next-steps" aria-label="可办事项" ref={ref} tabIndex={-1}>
      <div className="next-row">
        {allowed.map((step) => (
          <Allowed key={step} button={buttons[step]} isFirst={step === first} onPress={() => onStep(step)} />
        ))}
      </div>
      {forbidden.map(({ reason, steps }) => (
        <Forbidden key={reason} reason={reason} titles={steps.map((step) => buttons[step].title)} />
      ))}
    </section>
  );
}

type AllowedProps = { readonly button: StepButton; readonly isFirst: boolean; readonly onPress: () => void };

function Allowed({ button: { title, shortcut }, isFirst, onPress }: AllowedProps) {
  return (
    <Button type={isFirst ? 'primary' : 'default'} onClick={onPress}>
      {title} {shortcut !== undefined && <Keys of={shortcut} />}
    </Button>
  );
}

function Forbidden({ reason, titles }: { readonly reason: string; readonly titles: readonly string[] }) {
  const id = useId();
  return (
    <div className="next-row next-forbidden">
      {titles.map((title) => (
        <Button key={title} size="small" disabled aria-describedby={id}>
          {title}
        </Button>
      ))}
      <span id={id} className="quiet">
        {reason}
      </span>
    </div>
  );
}
