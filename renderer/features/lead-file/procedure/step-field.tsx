import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { MEASURE_NAMES } from '../../../../shared/rules/four-forms.ts';
import { RISKS } from '../../../../shared/rules/risks.ts';
import { Choices } from '../../../ui/choices.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { type FieldProps, FieldNotes } from '../../../ui/field.tsx';
import { LinesField } from '../../../ui/lines-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AttendeesField, NO_ATTENDEE } from './attendees-field.tsx';
import { answersFor } from './choices.ts';
import { DeclaredField } from './declared-field.tsx';
import type { StepField } from './fields.ts';
import { ElementsField, LooksField, NO_ELEMENTS, NO_LOOKS } from './sheet-fields.tsx';
import { Ticks } from './ticks-field.tsx';
import type { TypedAttendee, TypedElement, TypedLook, TypedStep } from './typed-step.ts';

type Value = TypedStep[string];
type Props = {
  readonly action: string;
  readonly field: StepField;
  readonly lead: LeadFile;
  readonly typed: TypedStep;
  readonly today: string;
  readonly error: string | undefined;
  readonly onInstead?: ((action: string) => void) | undefined;
  readonly onChange: (value: Value) => void;
};

/** One field of a step, as its kind is filled in. */
export function StepFieldInput(props: Props) {
  const { field, lead, typed, today, error, onChange } = props;
  const { label, hint } = field;
  const value = typed[field.name];
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'day':
      return <DayField {...{ label, hint, error, today, value: text, onChange }} />;
    case 'text':
      return <LinesField {...{ label, hint, error, maxLength: 2000, value: text, onChange }} />;
    case 'choice':
      return <ChoiceField {...props} value={text} />;
    case 'persons':
      return <Ticks {...props} options={subjectOptions(lead)} />;
    case 'declared':
      return <DeclaredField {...props} />;
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

/** One of the answers that there are; where there are none, words. */
function ChoiceField({ action, field, lead, typed, error, value, onChange }: Props & { readonly value: string }) {
  const { label, hint } = field;
  const choices = decisionAsText(action, field) ? [] : answersFor(action, field.name, lead, typed);
  if (choices.length === 0 && NAMES_A_FILE.has(field.name)) return <NoFiles label={label} error={error} />;
  if (choices.length === 0) return <LinesField {...{ label, error, maxLength: 2000, value, onChange }} />;
  return <Choices {...{ label, hint, error, choices, value, onChange }} isInRow={isShort(choices)} />;
}

/** Fields that name a file of the lead. */
const NAMES_A_FILE: ReadonlySet<string> = new Set(['scan', 'photo']);

/** There is nothing to choose from, and what to do about it. */
function NoFiles({ label, error }: Pick<FieldProps, 'label' | 'error'>) {
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <FieldNotes
        {...{ error, hint: '本件还没有材料，请先在“材料”中收入扫描件或者照片。' }}
        {...{ hintId: 'no-files-hint', errorId: 'no-files-error' }}
      />
    </div>
  );
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
