import type { ErrorCode } from '../../../../shared/errors/sentences.ts';
import type { FormContext } from './context.ts';
import { type FieldId, LEAD_FIELDS, REPORTER_FIELDS, reporterField, SUBJECT_FIELDS, subjectField } from './fields.ts';
import { jurisdictionOf } from './gate.ts';
import { read, type Values } from './values.ts';

/** The field at which a refusal has to stand, or `null` where it is about none of them. */
export function fieldOfCode(code: ErrorCode, values: Values, context: FormContext): FieldId | null {
  const first = values.subjects[0] ?? '1';
  switch (code) {
    case 'LEAD_DATE_FUTURE':
      return 'receivedOn';
    case 'LEAD_ABOVE_CEILING':
      return 'classification';
    case 'LEAD_MANAGED_ABOVE': {
      const key = values.subjects.find((one) => jurisdictionOf(values, one, context.level) === 'sealed');
      return subjectField(key ?? first, 'management');
    }
    case 'LEAD_SUBJECT_EMPTY':
      return subjectField(unnamed(values) ?? first, 'name');
    case 'LEAD_REPORTER_REQUIRED':
      return read(values, 'reporter.name').trim() === '' ? 'reporter.name' : 'reporter.contact';
    case 'LEAD_NOT_FOUND':
    case 'LEAD_NUMBER_AMBIGUOUS':
      return context.before === null ? 'repeatOf' : null;
    default:
      return null;
  }
}

/** The field that a schema's complaint is about, or `null`. */
export function fieldOfPath(path: readonly PropertyKey[], values: Values): FieldId | null {
  const [first, second, third] = path;
  if (first === 'amountFen') return 'amount';
  if (first === 'subjects') {
    const key = values.subjects[typeof second === 'number' ? second : 0];
    const field = SUBJECT_FIELDS.find((one) => one === third) ?? 'name';
    return key === undefined ? null : subjectField(key, field);
  }
  if (first === 'reporter') return reporterField(REPORTER_FIELDS.find((one) => one === second) ?? 'name');
  return LEAD_FIELDS.find((one) => one === first) ?? null;
}

function unnamed(values: Values): string | undefined {
  return values.subjects.find(
    (key) =>
      read(values, subjectField(key, 'kind')) !== '姓名不详' && read(values, subjectField(key, 'name')).trim() === '',
  );
}
