import { Input } from 'antd';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly rows?: number;
};

/** Running text with its label; how much of it there may be is counted. */
export function LinesField({ value, onChange, maxLength, rows = 3, ...field }: Props) {
  return (
    <Field {...field}>
      {(parts) => (
        <Input.TextArea
          {...parts}
          autoSize={{ minRows: rows, maxRows: rows * 4 }}
          maxLength={maxLength}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
