import type { ReactNode } from 'react';
import { Choices } from '../../../ui/choices.tsx';
import { useField } from '../form-context.ts';
import { type FieldId, labelOf } from '../model/fields.ts';
import { Row, useRequired } from './row.tsx';

type Props = {
  readonly field: FieldId;
  readonly choices: readonly string[];
  readonly hint?: ReactNode;
  /** Shown as chosen while nobody has chosen. */
  readonly proposed?: string;
  readonly onChosen?: (choice: string) => void;
};

/** One of a few terms, all of them to be seen: one click, or the arrow keys. */
export function RadioRow({ field, choices, hint, proposed = '', onChosen }: Props) {
  const { value, error, change } = useField(field);
  const isRequired = useRequired(field);
  return (
    <Row field={field}>
      <Choices
        isInRow
        label={labelOf(field)}
        choices={choices.map((choice) => ({ value: choice, title: choice }))}
        value={value === '' ? proposed : value}
        {...{ hint, error, isRequired }}
        onChange={(choice) => {
          change(choice);
          onChosen?.(choice);
        }}
      />
    </Row>
  );
}
