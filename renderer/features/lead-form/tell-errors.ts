import { focusField } from './focus.ts';
import type { FormStore } from './form-store.ts';
import type { FieldErrors } from './model/errors.ts';

/** Shows what is wrong at its fields and goes to the first of them, as the form stands on the page. False where nothing is. */
export function tellErrors(store: FormStore, errors: FieldErrors): boolean {
  store.tell(errors);
  const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-field]'), ({ dataset }) => dataset['field']);
  const first = rows.find((field) => field !== undefined && field in errors);
  if (first !== undefined) focusField(first);
  return Object.keys(errors).length > 0;
}
