import type { ReactNode } from 'react';
import { TextField } from '../../../ui/text-field.tsx';
import { useField } from '../form-context.ts';
import { type FieldId, labelOf } from '../model/fields.ts';
import { Row, useRequired } from './row.tsx';

type Props = {
  readonly field: FieldId;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly isShort?: boolean;
};

/** A line of text. */
export function TextRow({ field, label = labelOf(field), hint, isShort = false }: Props) {
  const { value, error, change } = useField(field);
  const isRequired = useRequired(field);
  return (
    <Row field={field}>
      <TextField {...{ label, hint, error, isRequired, isShort, value }} onChange={change} />
    </Row>
  );
}
