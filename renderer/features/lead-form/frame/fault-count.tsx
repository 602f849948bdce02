import { useSyncExternalStore } from 'react';
import type { FormStore } from '../form-store.ts';

/** Says how many fields are not right, beside the button that was pressed. */
export function FaultCount({ store }: { readonly store: FormStore }) {
  const count = useSyncExternalStore(store.subscribe, () => Object.keys(store.shown().errors).length);
  return count === 0 ? null : (
    <span className="fault-count" role="alert">
      有{count}处需要填写或改正，已在表中标出。
    </span>
  );
}
