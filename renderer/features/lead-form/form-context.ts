import { createContext, use, useSyncExternalStore } from 'react';
import type { FormStore } from './form-store.ts';
import type { FormContext } from './model/context.ts';
import type { FieldId } from './model/fields.ts';
import { read, type Values, write } from './model/values.ts';
import { isVisible } from './model/visible.ts';

/** The form that a field is part of. */
export type FormInUse = { readonly store: FormStore; readonly context: FormContext };

const Context = createContext<FormInUse | null>(null);

export const FormProvider = Context;

/** The form, for its fields. */
export function useForm(): FormInUse {
  const form = use(Context);
  if (form === null) throw new RangeError('outside of FormProvider');
  return form;
}

/** Something worked out from the values, which must be the same thing as long as it means the same: a text, a number. */
export function useFormValue<Value extends string | number | boolean | null | Values['subjects']>(
  select: (values: Values) => Value,
): Value {
  const { store } = useForm();
  return useSyncExternalStore(store.subscribe, () => select(store.values));
}

/** True when a field is asked. */
export function useVisible(field: FieldId): boolean {
  const { context } = useForm();
  return useFormValue((values) => isVisible(field, values, context));
}

/** One field: what stands in it, what is wrong with it, and how to change it. */
export type FieldInUse = {
  readonly value: string;
  readonly error: string | undefined;
  readonly change: (text: string) => void;
};

/** A field, drawn again when it changes and no other time. */
export function useField(field: FieldId): FieldInUse {
  const { store } = useForm();
  const value = useFormValue((values) => read(values, field));
  const error = useSyncExternalStore(store.subscribe, () => store.shown().errors[field]);
  return { value, error, change: (text) => store.update((values) => write(values, field, text)) };
}
