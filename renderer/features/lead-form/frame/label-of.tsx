import { useSyncExternalStore } from 'react';
import { ClassificationLabel } from '../../../ui/label.tsx';
import type { FormStore } from '../form-store.ts';
import { read } from '../model/values.ts';

/** The classification that is chosen, beside the heading: it is seen however far the form is scrolled back. */
export function LabelOf({ store }: { readonly store: FormStore }) {
  const chosen = useSyncExternalStore(store.subscribe, () => read(store.values, 'classification'));
  return <ClassificationLabel of={chosen} />;
}
