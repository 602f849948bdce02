import './styles/forms.css';
import { type ReactNode, useId } from 'react';

/** What ties a control to its label, its hint and what is wrong with it. */
export type ControlParts = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-required': boolean | undefined;
};

/** What a field shows beside its control. */
export type FieldProps = {
  readonly label: string;
  /** What is expected, in a sentence. */
  readonly hint?: ReactNode;
  /** What is wrong, in a sentence that says what to do. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
};

type Props = FieldProps & {
  /** The control; it spreads what it is given. */
  readonly children: (parts: ControlParts) => ReactNode;
};

/** One field of a form: label above, hint and fault below, tied together for a screen reader. */
export function Field({ label, hint, error, isRequired = false, children }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [...(error === undefined ? [] : [errorId]), ...(hint === undefined ? [] : [hintId])].join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {isRequired && <RequiredMark />}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': isRequired ? true : undefined,
      })}
      <FieldNotes {...{ hintId, hint, errorId, error }} />
    </div>
  );
}

/** Marks what must be filled in; a screen reader hears it from the control. */
export function RequiredMark() {
  return (
    <span className="field-required" aria-hidden="true">
      *
    </span>
  );
}

type Notes = Pick<FieldProps, 'hint' | 'error'> & { readonly hintId: string; readonly errorId: string };

/** What stands below a control. */
export function FieldNotes({ hintId, hint, errorId, error }: Notes) {
  return (
    <>
      {error !== undefined && (
        <div className="field-error" id={errorId} role="alert">
          {error}
        </div>
      )}
      {hint !== undefined && (
        <div className="field-hint" id={hintId}>
          {hint}
        </div>
      )}
    </>
  );
}
