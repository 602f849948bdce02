import { DayField } from '../../../ui/date/day-field.tsx';
import { useField, useForm } from '../form-context.ts';
import { type FieldId, labelOf } from '../model/fields.ts';
import { Row, useRequired } from './row.tsx';

/** A day. */
export function DayRow({ field }: { readonly field: FieldId }) {
  const { value, error, change } = useField(field);
  const { context } = useForm();
  const isRequired = useRequired(field);
  return (
    <Row field={field}>
      <DayField label={labelOf(field)} {...{ error, isRequired, value }} today={context.today} onChange={change} />
    </Row>
  );
}
