import '../../evidence/evidence.css';
import '../lead-form.css';
import type { ReactNode } from 'react';
import { DropArea } from '../../evidence/add/drop-area.tsx';
import { useKeeping } from '../drafting/use-keeping.ts';
import type { Keeper } from '../drafting/keeper.ts';
import { EarlierPanel } from '../earlier/earlier-panel.tsx';
import { type FormInUse, FormProvider } from '../form-context.ts';
import { ContentSection } from '../sections/content.tsx';
import { ReceiptSection } from '../sections/receipt.tsx';
import { ReporterSection } from '../sections/reporter.tsx';
import { RestSection } from '../sections/rest.tsx';
import { SubjectsSection } from '../sections/subjects.tsx';

type Props = {
  readonly form: FormInUse;
  readonly keeper: Keeper;
  /** Stands where the form stops before its content. */
  readonly stop?: ReactNode;
  /** The end of the form: what is signed, and the buttons. */
  readonly children: ReactNode;
};

/** The form of a lead, in one column and in the order in which things have to be known. */
export function LeadForm({ form, keeper, stop, children }: Props) {
  useKeeping(keeper, 'receivedOn');
  return (
    <FormProvider value={form}>
      <DropArea enabled={form.context.before === null} onFiles={(files) => form.store.drop(files)}>
        <div className="lead-form">
          <ReceiptSection />
          <SubjectsSection />
          <EarlierPanel />
          {stop}
          <ContentSection />
          <ReporterSection />
          <RestSection />
          {children}
        </div>
      </DropArea>
    </FormProvider>
  );
}
