import { useForm, useFormValue } from '../form-context.ts';
import { EarlierOf } from './earlier-of.tsx';

/** Earlier leads on the names of this form, beside it. */
export function EarlierPanel() {
  const { context } = useForm();
  const subjects = useFormValue((values) => values.subjects);
  if (context.before !== null) return null;
  return (
    <aside className="earlier" aria-label="先前线索">
      {subjects.map((key) => (
        <EarlierOf key={key} subject={key} />
      ))}
    </aside>
  );
}
