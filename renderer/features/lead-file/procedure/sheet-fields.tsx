import { Input, Radio } from 'antd';
import { useId } from 'react';
import {
  ELEMENT_HINTS,
  ELEMENT_STATES,
  ELEMENTS,
  type ElementState,
  LOOK_HINTS,
  LOOKS,
} from '../../../../shared/rules/assessment.ts';
import { type FieldProps, FieldNotes, RequiredMark } from '../../../ui/field.tsx';
import type { TypedElement, TypedLook } from './typed-step.ts';

/** A sheet on which nothing was typed yet. */
export const NO_ELEMENTS: readonly TypedElement[] = ELEMENTS.map((element) => ({
  ...{ element, state: '不清楚', known: '', missing: '' },
}));
/** The six looks, nothing typed yet. */
export const NO_LOOKS: readonly TypedLook[] = LOOKS.map((look) => ({ look, judgement: '' }));

type ElementsProps = FieldProps & {
  readonly value: readonly TypedElement[];
  readonly onChange: (value: readonly TypedElement[]) => void;
};

/** 七何: element by element how well it is known, what is known, and what is missing. */
export function ElementsField({ label, hint, error, value, onChange }: ElementsProps) {
  const id = useId();
  const change = (element: string, changes: Partial<TypedElement>) =>
    onChange(value.map((one) => (one.element === element ? { ...one, ...changes } : one)));
  return (
    <fieldset className="field">
      <Legend label={label} />
      <FieldNotes {...{ hint, error, hintId: `${id}-hint`, errorId: `${id}-error` }} />
      {value.map((one) => (
        <Element key={one.element} one={one} change={(changes) => change(one.element, changes)} />
      ))}
    </fieldset>
  );
}

type OneProps = { readonly one: TypedElement; readonly change: (changes: Partial<TypedElement>) => void };

function Element({ one, change }: OneProps) {
  const id = useId();
  return (
    <div className="sheet-line" role="group" aria-label={one.element}>
      <div className="sheet-head">
        <strong>{one.element}</strong>
        <Radio.Group
          name={id}
          aria-label={`${one.element}是否清楚`}
          value={one.state}
          onChange={(event) => change({ state: event.target.value as ElementState })}
          options={ELEMENT_STATES.map((state) => ({ value: state, label: state }))}
        />
        <span className="quiet">{ELEMENT_HINTS[one.element]}</span>
      </div>
      {one.state !== '不清楚' && (
        <Words label={`${one.element}，已知`} word="已知" value={one.known} onChange={(known) => change({ known })} />
      )}
      {one.state !== '清楚' && (
        <Words
          label={`${one.element}，缺什么`}
          word="缺什么"
          value={one.missing}
          onChange={(missing) => change({ missing })}
        />
      )}
    </div>
  );
}

type LooksProps = FieldProps & {
  readonly value: readonly TypedLook[];
  readonly onChange: (value: readonly TypedLook[]) => void;
};

/** 六看: a short judgement each. */
export function LooksField({ label, hint, error, value, onChange }: LooksProps) {
  const id = useId();
  return (
    <fieldset className="field">
      <Legend label={label} />
      <FieldNotes {...{ hint, error, hintId: `${id}-hint`, errorId: `${id}-error` }} />
      {value.map(({ look, judgement }) => (
        <Words
          key={look}
          {...{ label: `看${look}`, word: `看${look}：${LOOK_HINTS[look]}`, value: judgement }}
          onChange={(words) => onChange(value.map((one) => (one.look === look ? { look, judgement: words } : one)))}
        />
      ))}
    </fieldset>
  );
}

function Legend({ label }: Pick<FieldProps, 'label'>) {
  return (
    <legend className="field-label">
      {label}
      <RequiredMark />
    </legend>
  );
}

type WordsProps = {
  readonly label: string;
  readonly word: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Words({ label, word, value, onChange }: WordsProps) {
  return (
    <label className="sheet-words">
      <span className="quiet">{word}</span>
      <Input
        aria-label={label}
        value={value}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
