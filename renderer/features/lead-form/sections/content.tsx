import { CATEGORIES, CATEGORY_NAMES } from '../../../../shared/rules/categories.ts';
import { CLASSIFICATIONS } from '../../../../shared/rules/code-lists.ts';
import { useForm, useFormValue, useVisible } from '../form-context.ts';
import { read, write } from '../model/values.ts';
import { AmountRow } from '../rows/amount-row.tsx';
import { LongRow } from '../rows/long-row.tsx';
import { RadioRow } from '../rows/radio-row.tsx';
import { SelectRow } from '../rows/select-row.tsx';
import { TextRow } from '../rows/text-row.tsx';

/** What it is about. Not there before the managing level is known. */
export function ContentSection() {
  const isAsked = useVisible('problem');
  const category = useFormValue((values) => read(values, 'category'));
  const { context } = useForm();
  if (!isAsked) return null;
  return (
    <section className="card" aria-labelledby="part-content">
      <h2 id="part-content">内容</h2>
      <RadioRow field="classification" choices={CLASSIFICATIONS} hint={`本库存放上限为${context.ceiling}。`} />
      <CategoryRow />
      <SelectRow field="subcategory" choices={CATEGORIES[category] ?? []} />
      <RadioRow field="eightRules" choices={['是', '否']} />
      <LongRow field="problem" lines={7} />
      <TextRow field="occurred" hint="按来件所述填写，例如：2024年至2025年。" />
      <AmountRow />
    </section>
  );
}

/** The second level belongs to the first: with another first level it is chosen anew. */
function CategoryRow() {
  const { store } = useForm();
  return (
    <RadioRow
      field="category"
      choices={CATEGORY_NAMES}
      onChosen={(category) => {
        store.update((values) =>
          (CATEGORIES[category] ?? []).includes(read(values, 'subcategory'))
            ? values
            : write(values, 'subcategory', ''),
        );
      }}
    />
  );
}
