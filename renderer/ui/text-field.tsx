import { Input } from 'antd';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  /** A narrow control for something short. */
  readonly isShort?: boolean;
  readonly autoFocus?: boolean;
};

/** A line of text with its label. */
export function TextField({ value, onChange, maxLength, isShort = false, autoFocus = false, ...field }: Props) {
  return (
    <Field {...field}>
      {(parts) => (
        <Input
          {...parts}
          {...(maxLength === undefined ? {} : { maxLength })}
          className={isShort ? 'short' : ''}
          value={value}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
