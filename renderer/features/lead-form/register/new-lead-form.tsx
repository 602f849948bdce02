import { useEffect } from 'react';
import { useNavigation } from '../../../base/navigation.tsx';
import { useRead } from '../../../base/query.ts';
import { useNotices } from '../../../ui/notices.ts';
import type { Keeper } from '../drafting/keeper.ts';
import type { FormInUse } from '../form-context.ts';
import { LeadForm } from '../frame/lead-form.tsx';
import { isUntouched, read, write } from '../model/values.ts';
import { Stopped } from '../sections/stopped.tsx';
import type { End } from './new-lead.tsx';
import { RegisterBar } from './register-bar.tsx';
import { useRegistering } from './use-registering.ts';

type Props = { readonly form: FormInUse; readonly keeper: Keeper; readonly onEnd: (end: End) => void };

/** The form of a new lead. */
export function NewLeadForm({ form, keeper, onEnd }: Props) {
  const { back, change } = useNavigation();
  const notices = useNotices();
  const registering = useRegistering(form, keeper, (lead) => onEnd({ kind: 'registered', lead }));
  useUsualPlace(form);
  const keep = async () => {
    await keeper.putAway();
    notices.done('草稿已加密保存。');
    back();
  };
  return (
    <LeadForm
      {...{ form, keeper }}
      stop={<Stopped onWipe={() => void keeper.finish().then(() => change({ page: 'envelopes', adding: true }))} />}
    >
      <RegisterBar
        {...{ keeper, registering }}
        onKeep={() => void keep()}
        onDiscard={() => void keeper.discard().then(() => onEnd({ kind: 'discarded' }))}
      />
    </LeadForm>
  );
}

/** The place where the last original was put stands there for the next. */
function useUsualPlace({ store, context }: FormInUse): void {
  const { data } = useRead('ledger', ['usual-place'], (vault, signal) =>
    vault.leads.list({ limit: 1, withTotal: false }, { signal }),
  );
  const place = data?.leads[0]?.originalPlace ?? '';
  useEffect(() => {
    if (place === '') return;
    store.update((values) =>
      isUntouched(values, context.today) && read(values, 'originalPlace') === ''
        ? write(values, 'originalPlace', place)
        : values,
    );
  }, [store, context, place]);
}
