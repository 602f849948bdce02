import { codedSubjectSchema } from '../../../shared/domain/lead/fields.ts';
import { fullDayText, moneyText } from '../format.ts';
import { subjectText } from './subject-text.ts';

const DAYS: ReadonlySet<string> = new Set(['receivedOn', 'writtenOn']);
const EMPTY = '（空）';
const subjects = codedSubjectSchema.array();

/** A value of a field as people read it, wherever it stands: in the file, or as the old and new one of a correction. */
export function fieldText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return EMPTY;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return DAYS.has(field) ? fullDayText(value) : value;
  if (typeof value === 'number') return field === 'amountFen' ? moneyText(value) : String(value);
  if (field === 'subjects') {
    const list = subjects.safeParse(value);
    if (list.success) return list.data.map(subjectText).join('；');
  }
  return '（内容不能显示）';
}
