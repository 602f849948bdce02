import { Checkbox } from 'antd';
import { FieldNotes } from '../../../ui/field.tsx';
import type { StepField } from './fields.ts';
import type { TypedStep } from './typed-step.ts';

type Props = {
  readonly field: StepField;
  readonly typed: TypedStep;
  readonly error: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: TypedStep[string]) => void;
};

/** What is ticked of a list. */
export function Ticks({ field, typed, error, options, onChange }: Props) {
  const { label, hint, kind } = field;
  const value = typed[field.name];
  const chosen = typeof value === 'string' ? [value] : ((value ?? []) as readonly string[]);
  return (
    <fieldset className="field">
      <legend className="field-label">{label}</legend>
      <Checkbox.Group
        aria-label={label}
        options={[...options]}
        value={[...chosen]}
        onChange={(ticked) => onChange(kind === 'yes' ? (ticked[0] ?? '') : ticked)}
      />
      <FieldNotes {...{ hint, error, hintId: `${field.name}-hint`, errorId: `${field.name}-error` }} />
    </fieldset>
  );
}
