import type { PropsWithChildren } from 'react';
import { useForm, useFormValue, useVisible } from '../form-context.ts';
import type { FieldId, LeadField, SubjectField } from '../model/fields.ts';
import { isRequired, isSubjectFieldRequired } from '../model/required.ts';

/** Where a field stands: not drawn while it is not asked. The mark is how errors and the cursor find their way to it. */
export function Row({ field, children }: PropsWithChildren<{ readonly field: FieldId }>) {
  const isAsked = useVisible(field);
  return isAsked ? (
    <div className="row" data-field={field}>
      {children}
    </div>
  ) : null;
}

/** Whether a field has to be filled in, as the form stands. */
export function useRequired(field: FieldId): boolean {
  const { context } = useForm();
  return useFormValue((values) => {
    const [first = '', second = '', third = ''] = field.split('.');
    if (first === 'subject') return isSubjectFieldRequired(third as SubjectField, second, values);
    if (first === 'reporter') return !context.hasReporter && (second === 'name' || second === 'contact');
    return isRequired(first as LeadField, values, context);
  });
}
