import { useState } from 'react';
import { useDraftStore } from '../../../drafts/drafts-provider.tsx';
import { newDraftId } from '../../../drafts/key.ts';
import { Page } from '../../../ui/page.tsx';
import { Refused } from '../../../ui/refused.tsx';
import { Keeper } from '../drafting/keeper.ts';
import type { FormInUse } from '../form-context.ts';
import { FormStore } from '../form-store.ts';
import { LabelOf } from '../frame/label-of.tsx';
import { useFormContext } from '../frame/use-form-context.ts';
import { isCorrected } from '../model/changes.ts';
import { valuesSchema } from '../model/values.ts';
import type { CorrectedFile } from './corrected-file.ts';
import { CorrectionForm } from './correction-form.tsx';

/** The correction of one lead or item. It is measured against what stood there when it was opened. */
export function Correction({ file: opened }: { readonly file: CorrectedFile }) {
  const [file] = useState(opened);
  const context = useFormContext({ ...file, isItem: 'item' in file.of });
  const drafts = useDraftStore();
  const [{ form, keeper }] = useState(() => begin(file, context, drafts));
  return (
    <Page title={`更正 ${file.number}`} actions={<LabelOf store={form.store} />}>
      {file.refusal === null ? <CorrectionForm {...{ file, form, keeper }} /> : <Refused refusal={file.refusal} />}
    </Page>
  );
}

function begin(
  { of, number, before }: CorrectedFile,
  context: FormInUse['context'],
  drafts: ReturnType<typeof useDraftStore>,
) {
  const id = drafts.correctionOf(of) ?? newDraftId();
  const kept = valuesSchema.safeParse(drafts.get(id)?.values);
  const store = new FormStore(kept.success ? kept.data : before);
  const keeper = new Keeper(
    {
      ...{ id, kind: 'correction', of, title: () => `更正 ${number}` },
      isWorthIt: (values) => isCorrected(values, before),
      isBarred: () => false,
    },
    store,
    drafts,
  );
  return { form: { store, context }, keeper };
}
