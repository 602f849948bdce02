import { Button, Checkbox, Input, Radio } from 'antd';
import { OPINIONS } from '../../../../shared/rules/course-lists.ts';
import { type FieldProps, FieldNotes, RequiredMark } from '../../../ui/field.tsx';
import type { TypedAttendee } from './typed-step.ts';

type Props = FieldProps & {
  readonly value: readonly TypedAttendee[];
  readonly onChange: (value: readonly TypedAttendee[]) => void;
};

/** An attendee of whom nothing was typed yet. */
export const NO_ATTENDEE: TypedAttendee = { name: '', guest: false, opinion: '同意', reason: '' };

/** Who attended, and what each said of the matter: never one text for all. */
export function AttendeesField({ label, hint, error, value, onChange }: Props) {
  const change = (index: number, changes: Partial<TypedAttendee>) =>
    onChange(value.map((one, place) => (place === index ? { ...one, ...changes } : one)));
  return (
    <fieldset className="field">
      <legend className="field-label">
        {label}
        <RequiredMark />
      </legend>
      {value.map((one, index) => (
        <Attendee key={index} {...{ one, place: index + 1 }} change={(changes) => change(index, changes)} />
      ))}
      <Button size="small" onClick={() => onChange([...value, NO_ATTENDEE])}>
        增加一人
      </Button>
      <FieldNotes {...{ hint, error, hintId: 'attendees-hint', errorId: 'attendees-error' }} />
    </fieldset>
  );
}

type OneProps = {
  readonly one: TypedAttendee;
  readonly place: number;
  readonly change: (changes: Partial<TypedAttendee>) => void;
};

function Attendee({ one, place, change }: OneProps) {
  const who = `第${String(place)}人`;
  return (
    <div className="procedure-attendee" role="group" aria-label={who}>
      <Input
        aria-label={`${who}姓名`}
        placeholder="姓名"
        value={one.name}
        maxLength={50}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Radio.Group
        aria-label={`${who}意见`}
        value={one.opinion}
        onChange={(event) => change({ opinion: String(event.target.value) })}
        options={OPINIONS.map((opinion) => ({ value: opinion, label: opinion }))}
      />
      <Checkbox checked={one.guest} onChange={(event) => change({ guest: event.target.checked })}>
        列席，纸上签名
      </Checkbox>
      {one.opinion !== '同意' && (
        <Input
          aria-label={`${who}理由`}
          placeholder="理由"
          value={one.reason}
          maxLength={2000}
          onChange={(event) => change({ reason: event.target.value })}
        />
      )}
    </div>
  );
}
