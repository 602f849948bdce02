import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { CORRECTABLE_TERMS } from '../../../shared/contract/correctable-terms.ts';
import { STEP_TERMS } from '../../../shared/contract/step-terms.ts';
import { table } from './table.ts';
import { momentText, moneyText } from './units.ts';

type Correction = LeadFile['course']['corrections'][number];

/** 更正步骤: each value with the one in whose place it stands, and of which step it is. */
export function stepCorrectionLines({ course, steps }: LeadFile): readonly string[] {
  const stepOf = (event: string) => steps.find((one) => one.event === event);
  return table(
    ['更正时间', '步骤', '内容', '原为', '更正为'],
    course.corrections.flatMap(({ event, target, changes }) =>
      changes.map(({ field, old, new: now }) => [
        timeText(stepOf(event)),
        STEP_TERMS[stepOf(target)?.type ?? ''] ?? '',
        fieldText(field),
        valueText(field, old),
        valueText(field, now),
      ]),
    ),
  );
}

const timeText = (step: LeadFile['steps'][number] | undefined): string =>
  step === undefined ? '' : momentText(step.at);

const fieldText = (field: string): string =>
  Object.hasOwn(CORRECTABLE_TERMS, field) ? CORRECTABLE_TERMS[field as keyof typeof CORRECTABLE_TERMS] : field;

function valueText(field: string, value: Correction['changes'][number]['old']): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (typeof value === 'number') return field.endsWith('Fen') ? moneyText(value) : String(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
