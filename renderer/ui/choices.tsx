import { Radio } from 'antd';
import { useId } from 'react';
import type { Choice } from './choice.ts';
import { type FieldProps, FieldNotes, RequiredMark } from './field.tsx';

type Props<Value extends string> = FieldProps & {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
  /** Side by side, for short answers without a sentence. */
  readonly isInRow?: boolean;
};

/** A question with a few answers, each explained where it stands. */
export function Choices<Value extends string>({ label, choices, value, onChange, ...more }: Props<Value>) {
  const id = useId();
  const { hint, error, isRequired = false, isDisabled = false, isInRow = false } = more;
  return (
    <fieldset className="field choices" disabled={isDisabled}>
      <legend className="field-label">
        {label}
        {isRequired && <RequiredMark />}
      </legend>
      <Radio.Group
        className={isInRow ? 'choices-list choices-row' : 'choices-list'}
        name={id}
        aria-label={label}
        aria-invalid={error === undefined ? undefined : true}
        value={value}
        disabled={isDisabled}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <div key={choice.value} className="choice">
            <Radio value={choice.value}>{choice.title}</Radio>
            {choice.text !== undefined && <div className="choice-text">{choice.text}</div>}
          </div>
        ))}
      </Radio.Group>
      <FieldNotes hintId={`${id}-hint`} errorId={`${id}-error`} {...{ hint, error }} />
    </fieldset>
  );
}
