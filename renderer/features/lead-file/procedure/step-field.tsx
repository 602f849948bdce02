import { Checkbox } from 'antd';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { MEASURE_NAMES } from '../../../../shared/rules/four-forms.ts';
import { RISKS } from '../../../../shared/rules/risks.ts';
import { Choices } from '../../../ui/choices.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { FieldNotes } from '../../../ui/field.tsx';
import { LinesField } from '../../../ui/lines-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AttendeesField, NO_ATTENDEE } from './attendees-field.tsx';
import { answersFor } from './choices.ts';
import type { StepField } from './fields.ts';
import { ElementsField, LooksField, NO_ELEMENTS, NO_LOOKS } from './sheet-fields.tsx';
import type { TypedAttendee, TypedElement, TypedLook, TypedStep } from './typed-step.ts';

type Value = TypedStep[string];
type Props = {
  readonly action: string;
  readonly field: StepField;
  readonly lead: LeadFile;
  readonly typed: TypedStep;
  readonly today: string;
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
};

/** One field of a step, as its kind is filled in. */
export function StepFieldInput(props: Props) {
  const { action, field, lead, typed, today, error, onChange } = props;
  const { label, hint } = field;
  const value = typed[field.name];
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'day':
      return <DayField {...{ label, hint, error, today, value: text, onChange }} />;
    case 'text':
      return <LinesField {...{ label, hint, error, maxLength: 2000, value: text, onChange }} />;
    case 'choice': {
      const choices = decisionAsText(action, field) ? [] : answersFor(action, field.name, lead, typed);
      if (choices.length === 0) return <LinesField {...{ label, error, maxLength: 2000, value: text, onChange }} />;
      return <Choices {...{ label, hint, error, choices, value: text, onChange }} isInRow={isShort(choices)} />;
    }
    case 'persons':
      return <Ticks {...props} options={subjectOptions(lead)} />;
    case 'measures':
      return <Ticks {...props} options={MEASURE_NAMES.map((name) => ({ value: name, label: name }))} />;
    case 'risks':
      return <Ticks {...props} options={RISKS.map((name) => ({ value: name, label: name }))} />;
    case 'elements':
      return (
        <ElementsField
          {...{ label, hint, error, onChange }}
          value={(value as readonly TypedElement[] | undefined) ?? NO_ELEMENTS}
        />
      );
    case 'looks':
      return (
        <LooksField
          {...{ label, hint, error, onChange }}
          value={(value as readonly TypedLook[] | undefined) ?? NO_LOOKS}
        />
      );
    case 'yes':
      return <Ticks {...props} options={[{ value: 'yes', label: '是，已另行报批' }]} />;
    case 'attendees':
      return (
        <AttendeesField
          {...{ label, error }}
          value={(value as readonly TypedAttendee[] | undefined) ?? [NO_ATTENDEE, NO_ATTENDEE]}
          onChange={onChange}
        />
      );
    default:
      return <TextField {...{ label, hint, error, maxLength: 200, value: text, onChange }} />;
  }
}

/** What a meeting decides is said in words; what an approver decides is one of three answers. */
function decisionAsText(action: string, field: StepField): boolean {
  return action === 'study' && field.name === 'decision';
}

function isShort(choices: readonly { readonly title: string; readonly text?: string }[]): boolean {
  return choices.every(({ title, text }) => title.length <= 8 && text === undefined);
}

function subjectOptions(lead: LeadFile) {
  return lead.subjects.map((subject) => ({ value: subject.code, label: `${subject.code} ${subjectName(subject)}` }));
}

type TicksProps = Props & { readonly options: readonly { readonly value: string; readonly label: string }[] };

function Ticks({ field, typed, error, options, onChange }: TicksProps) {
  const { label, hint, kind } = field;
  const value = typed[field.name];
  const chosen = typeof value === 'string' ? [value] : ((value ?? []) as readonly string[]);
  return (
    <fieldset className="field">
      <legend className="field-label">{label}</legend>
      <Checkbox.Group
        aria-label={label}
        options={[...options]}
        value={[...chosen]}
        onChange={(ticked) => onChange(kind === 'yes' ? (ticked[0] ?? '') : ticked)}
      />
      <FieldNotes {...{ hint, error, hintId: `${field.name}-hint`, errorId: `${field.name}-error` }} />
    </fieldset>
  );
}
