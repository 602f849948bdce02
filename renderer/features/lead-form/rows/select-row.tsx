import { Select } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/field.tsx';
import { useField } from '../form-context.ts';
import { type FieldId, labelOf } from '../model/fields.ts';
import { Row, useRequired } from './row.tsx';

type Props = { readonly field: FieldId; readonly choices: readonly string[]; readonly hint?: ReactNode };

/** One of many terms. What need not be chosen can be taken back. */
export function SelectRow({ field, choices, hint }: Props) {
  const { value, error, change } = useField(field);
  const isRequired = useRequired(field);
  return (
    <Row field={field}>
      <Field label={labelOf(field)} {...{ hint, error, isRequired }}>
        {(parts) => (
          <Select<string>
            {...parts}
            className="term"
            value={value === '' ? null : value}
            allowClear={!isRequired}
            placeholder="请选择"
            options={choices.map((choice) => ({ value: choice, label: choice }))}
            onChange={(chosen: string | undefined) => change(chosen ?? '')}
          />
        )}
      </Field>
    </Row>
  );
}
