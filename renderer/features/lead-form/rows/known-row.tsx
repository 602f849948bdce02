import { AutoComplete } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { KNOWN_FIELDS } from '../../../../shared/contract/leads.ts';
import { useRead } from '../../../base/query.ts';
import { Field } from '../../../ui/field.tsx';
import { useField } from '../form-context.ts';
import { type FieldId, labelOf } from '../model/fields.ts';
import { Row, useRequired } from './row.tsx';

type Props = {
  readonly field: FieldId;
  /** The values used before that are proposed. */
  readonly of: (typeof KNOWN_FIELDS)[number];
  readonly label?: string;
  readonly hint?: ReactNode;
};

/** A line of text that remembers what was typed before, found by characters or by initials. */
export function KnownRow({ field, of, label = labelOf(field), hint }: Props) {
  const { value, error, change } = useField(field);
  const isRequired = useRequired(field);
  const [isOpen, setIsOpen] = useState(false);
  const text = useDeferredValue(value).slice(0, 100);
  const known = useKnown(of, text, isOpen);
  return (
    <Row field={field}>
      <Field {...{ label, hint, error, isRequired }}>
        {(parts) => (
          <AutoComplete
            {...parts}
            className="line"
            value={value}
            open={isOpen && known.length > 0 && !known.includes(value)}
            showSearch={{ filterOption: false }}
            defaultActiveFirstOption={false}
            options={known.map((one) => ({ value: one }))}
            onOpenChange={setIsOpen}
            onBlur={() => setIsOpen(false)}
            onChange={change}
          />
        )}
      </Field>
    </Row>
  );
}

function useKnown(field: Props['of'], text: string, isWanted: boolean): readonly string[] {
  const { data } = useRead('ledger', ['known', field, isWanted ? text : null], (vault, signal) =>
    isWanted ? vault.leads.known({ field, text }, { signal }) : Promise.resolve([]),
  );
  return data ?? [];
}
