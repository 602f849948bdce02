import { useState } from 'react';
import { useNavigation } from '../../../base/navigation.tsx';
import { useDraftStore } from '../../../drafts/drafts-provider.tsx';
import { newDraftId } from '../../../drafts/key.ts';
import { Page } from '../../../ui/page.tsx';
import { Keeper } from '../drafting/keeper.ts';
import { draftTitle } from '../drafting/title.ts';
import type { FormInUse } from '../form-context.ts';
import { FormStore } from '../form-store.ts';
import { LabelOf } from '../frame/label-of.tsx';
import { useFormContext } from '../frame/use-form-context.ts';
import { gateOf } from '../model/gate.ts';
import { freshValues, isUntouched, valuesSchema } from '../model/values.ts';
import { Ended } from './ended.tsx';
import { NewLeadForm } from './new-lead-form.tsx';
import { Registered } from './registered.tsx';
import type { RegisteredLead } from './use-registering.ts';

/** How this form ended: registered, or given up. */
export type End = { readonly kind: 'registered'; readonly lead: RegisteredLead } | { readonly kind: 'discarded' };

type Props = {
  readonly draft: string;
  /** The draft that was given up is there again. */
  readonly onTakenBack: () => void;
};

/** A new lead, from the form to its number. */
export function NewLead({ draft, onTakenBack }: Props) {
  const { change } = useNavigation();
  const context = useFormContext(null);
  const drafts = useDraftStore();
  const [{ form, keeper }] = useState(() => begin(draft, context, drafts));
  const [end, setEnd] = useState<End | null>(null);
  const again = () => change({ page: 'new-lead', draft: newDraftId() });
  return (
    <Page title="登记来件" actions={end?.kind !== 'discarded' && <LabelOf store={form.store} />}>
      {end === null && <NewLeadForm {...{ form, keeper }} onEnd={setEnd} />}
      {end?.kind === 'registered' && <Registered lead={end.lead} today={context.today} onAgain={again} />}
      {end?.kind === 'discarded' && <Ended draft={draft} onAgain={again} onTakenBack={onTakenBack} />}
    </Page>
  );
}

function begin(
  draft: string,
  context: FormInUse['context'],
  drafts: ReturnType<typeof useDraftStore>,
): { readonly form: FormInUse; readonly keeper: Keeper } {
  const kept = valuesSchema.safeParse(drafts.get(draft)?.values);
  const store = new FormStore(kept.success ? kept.data : freshValues(context.today));
  const keeper = new Keeper(
    {
      id: draft,
      kind: 'new-lead',
      title: draftTitle,
      isWorthIt: (values) => !isUntouched(values, context.today),
      isBarred: (values) => gateOf(values, context.level) === 'stopped',
    },
    store,
    drafts,
  );
  return { form: { store, context }, keeper };
}
