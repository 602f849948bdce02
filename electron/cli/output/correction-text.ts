import { CORRECTABLE_TERMS } from '../../../shared/contract/correctable-terms.ts';
import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { leadFieldTerm } from '../../../shared/contract/lead-field-terms.ts';
import { STEP_TERMS } from '../../../shared/contract/step-terms.ts';
import { codedSubjectSchema } from '../../../shared/domain/lead/fields.ts';
import { subjectName } from '../../../shared/domain/lead/subject-text.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';
import { momentText, moneyText } from './units.ts';

const HIDDEN = '不显示';
const subjects = codedSubjectSchema.array();

/** 更正 of what was registered: each value with the one in whose place it stands. The reporter stays masked. */
export function correctionLines({ corrections }: Pick<LeadFile, 'corrections'>): readonly string[] {
  return corrections.flatMap(({ at, changes }) =>
    changes.map(({ field, old, new: now }) => {
      const values = field === 'reporter' ? HIDDEN : `原为 ${valueText(field, old)}，更正为 ${valueText(field, now)}`;
      return printable(`${momentText(at)}  ${leadFieldTerm(field)}：${values}`);
    }),
  );
}

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

function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return field.endsWith('Fen') ? moneyText(value) : String(value);
  const named = field === 'subjects' ? subjects.safeParse(value) : undefined;
  if (named?.success === true) return named.data.map((one) => `${one.code} ${subjectName(one)}`).join('、');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
