import { Input } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { Field } from '../../../ui/field.tsx';
import { countText } from '../../../ui/format.ts';
import { useField } from '../form-context.ts';
import { LONGEST } from '../model/limits.ts';
import { labelOf, type LeadField } from '../model/fields.ts';
import { fittingPaste } from '../model/paste.ts';
import { Row, useRequired } from './row.tsx';

type Props = { readonly field: LeadField; readonly lines: number };

/** Running text with its count. A paste of any size is taken without a pause, cut where nobody could use the rest. */
export function LongRow({ field, lines }: Props) {
  const { value, error, change } = useField(field);
  const isRequired = useRequired(field);
  const [cut, setCut] = useState(0);
  const most = LONGEST[field] ?? 0;
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain');
    const fitting = fittingPaste(pasted, value.length - (area.selectionEnd - area.selectionStart), most);
    setCut(fitting === null ? 0 : pasted.length);
    if (fitting === null) return;
    event.preventDefault();
    area.setRangeText(fitting, area.selectionStart, area.selectionEnd, 'end');
    change(area.value);
  };
  return (
    <Row field={field}>
      <Field
        label={labelOf(field)}
        hint={<Count length={value.length} {...{ most, cut }} />}
        {...{ error, isRequired }}
      >
        {(parts) => (
          <Input.TextArea
            {...parts}
            rows={lines}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onPaste={onPaste}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
    </Row>
  );
}

function Count({ length, most, cut }: { readonly length: number; readonly most: number; readonly cut: number }) {
  return (
    <>
      <span className={length > most ? 'over' : undefined}>
        {countText(length)}/{countText(most)}字{length > most && `，多出${countText(length - most)}字`}
      </span>
      {cut > 0 && <span>　粘贴的内容共{countText(cut)}字，未全部放入；原文可作为附件保存。</span>}
    </>
  );
}
