import { useState } from 'react';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { useDraftStore } from '../../../drafts/drafts-provider.tsx';
import { newDraftId } from '../../../drafts/key.ts';
import { Page } from '../../../ui/page.tsx';
import { plain } from '../../../base/refusal.ts';
import { Refused } from '../../../ui/refused.tsx';
import { Keeper } from '../drafting/keeper.ts';
import type { FormInUse } from '../form-context.ts';
import { FormStore } from '../form-store.ts';
import { LabelOf } from '../frame/label-of.tsx';
import { useFormContext } from '../frame/use-form-context.ts';
import { isCorrected } from '../model/changes.ts';
import { valuesOfLead } from '../model/lead-values.ts';
import { type Values, valuesSchema } from '../model/values.ts';
import { CorrectionForm } from './correction-form.tsx';

/** The correction of one lead. What is void or erased is not corrected any more. */
export function Correction({ lead }: { readonly lead: LeadFile }) {
  const [before] = useState(() => valuesOfLead(lead));
  const isImported = lead.ledger !== null;
  const context = useFormContext(before, lead.reporter === 'masked' || isImported);
  const drafts = useDraftStore();
  const [{ form, keeper }] = useState(() => begin(lead, before, context, drafts));
  const hindrance = lead.voided !== null ? 'LEAD_VOID' : !isWhole(lead) ? 'LEAD_ERASED' : null;
  return (
    <Page title={`更正 ${lead.number}`} actions={<LabelOf store={form.store} />}>
      {hindrance === null ? <CorrectionForm {...{ lead, form, keeper }} /> : <Refused refusal={plain(hindrance)} />}
    </Page>
  );
}

/** A lead of which parts did not travel, or were erased, has nothing here that could be set right. */
function isWhole({ partState, subjects }: LeadFile): boolean {
  return partState['content'] === 'present' && partState['subjects'] === 'present' && subjects.length > 0;
}

function begin(
  lead: LeadFile,
  before: Values,
  context: FormInUse['context'],
  drafts: ReturnType<typeof useDraftStore>,
) {
  const id = drafts.correctionOf(lead.id) ?? newDraftId();
  const kept = valuesSchema.safeParse(drafts.get(id)?.values);
  const store = new FormStore(kept.success ? kept.data : before);
  const keeper = new Keeper(
    {
      id,
      kind: 'correction',
      lead: lead.id,
      title: () => `更正 ${lead.number}`,
      isWorthIt: (values) => isCorrected(values, before),
      isBarred: () => false,
    },
    store,
    drafts,
  );
  return { form: { store, context }, keeper };
}
