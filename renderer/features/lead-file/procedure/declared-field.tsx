import { Button } from 'antd';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { StepField } from './fields.ts';
import { Ticks } from './ticks-field.tsx';
import { namedIn, type TypedStep } from './typed-step.ts';

type Props = {
  readonly field: StepField;
  readonly lead: LeadFile;
  readonly typed: TypedStep;
  readonly error: string | undefined;
  readonly onInstead?: ((action: string) => void) | undefined;
  readonly onChange: (value: TypedStep[string]) => void;
};

/** Whoever is named is asked once whether a ground for a recusal applies to him; where one does, that is declared instead. */
export function DeclaredField({ field, lead, typed, error, onInstead, onChange }: Props) {
  const named = namedIn(typed);
  const known = named.filter((name) => lead.course.declared.includes(name));
  const asked = named.filter((name) => !known.includes(name));
  return (
    <>
      <Ticks {...{ field, typed, error, onChange }} options={asked.map((name) => ({ value: name, label: name }))} />
      <p className="procedure-declared quiet">
        {notesOf(named, known)}
        {onInstead !== undefined && (
          <Button size="small" onClick={() => onInstead('declare-recusal')}>
            申报回避
          </Button>
        )}
      </p>
    </>
  );
}

function notesOf(named: readonly string[], known: readonly string[]): string {
  if (named.length === 0) return '填写姓名后在此逐人勾选。有上述情形的：';
  return `${known.length === 0 ? '' : `此前已声明：${known.join('、')}。`}有上述情形的：`;
}
