import { Input } from 'antd';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly rows?: number;
};

/**
 * Running text with its label. It does not grow by itself: the component library measures by a style attribute, which
 * the content policy refuses.
 */
export function LinesField({ value, onChange, maxLength, rows = 3, ...field }: Props) {
  return (
    <Field {...field}>
      {(parts) => (
        <Input.TextArea
          {...parts}
          rows={rows}
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
