import { AutoComplete } from 'antd';
import { useState } from 'react';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToday } from '../../../ui/today.ts';
import type { Provenance } from './add-contents.ts';
import { dayFault, provenanceOf, type TypedProvenance } from './provenance.ts';

/** What is asked once of a whole batch. */
export type ProvenanceForm = {
  readonly typed: TypedProvenance;
  readonly change: (changes: Partial<TypedProvenance>) => void;
  readonly fault: string | undefined;
  /** What is sent, or `null` while something is wrong; then it is shown. */
  readonly checked: () => Provenance | null;
};

/**
 * Keeps what is typed; nothing of it is lost by a refusal. The day is today's until somebody says otherwise; `source` is
 * what is known of it already.
 */
export function useProvenance(source = ''): ProvenanceForm {
  const today = useToday();
  const [typed, setTyped] = useState<TypedProvenance>({ source, acquiredOn: today, custodian: '' });
  const [isChecked, setIsChecked] = useState(false);
  const fault = dayFault(typed.acquiredOn, today);
  return {
    typed,
    change: (changes) => setTyped({ ...typed, ...changes }),
    fault: isChecked ? fault : undefined,
    checked: () => {
      setIsChecked(true);
      return fault === undefined ? provenanceOf(typed, today) : null;
    },
  };
}

type Props = { readonly form: ProvenanceForm; readonly sources: readonly string[] };

/** Where the files come from, when they were obtained, who keeps them. */
export function ProvenanceFields({ form, sources }: Props) {
  const { typed, change, fault } = form;
  const today = useToday();
  return (
    <>
      <Field label="材料来源" hint="从何处、由何人提供，例如：检举控告人来信；某某单位财务科提供。">
        {(parts) => (
          <AutoComplete
            {...parts}
            className="evidence-source"
            maxLength={300}
            options={sources.map((value) => ({ value }))}
            value={typed.source}
            onChange={(source) => change({ source })}
          />
        )}
      </Field>
      <DayField
        {...{ label: '取得日期', error: fault, today, value: typed.acquiredOn }}
        onChange={(acquiredOn) => change({ acquiredOn })}
      />
      <TextField
        label="保管人"
        isShort
        maxLength={100}
        hint="原物由谁保管；没有原物的不填。"
        value={typed.custodian}
        onChange={(custodian) => change({ custodian })}
      />
    </>
  );
}
