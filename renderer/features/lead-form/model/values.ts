import { z } from 'zod';
import { type FieldId, SUBJECT_FIELDS, subjectField } from './fields.ts';

/**
 * What stands in the form, every field as the text that was typed or the term that was chosen. `subjects` are the keys of
 * the 被反映人 in their order, `made` how many there ever were, so that no key comes twice. `files` are the paths of files to
 * be added after registration, `dropped` the names of those that were handed over without a path.
 */
export const valuesSchema = z.strictObject({
  text: z.record(z.string(), z.string()),
  subjects: z.array(z.string()).min(1).max(100),
  made: z.int().min(1),
  files: z.array(z.string()),
  dropped: z.array(z.string()),
});
/** The same as a type that nobody changes in place. */
export type Values = {
  readonly text: Readonly<Record<string, string>>;
  readonly subjects: readonly string[];
  readonly made: number;
  readonly files: readonly string[];
  readonly dropped: readonly string[];
};

/** What stands in a field; empty where nothing does. */
export function read({ text }: Pick<Values, 'text'>, field: FieldId): string {
  return text[field] ?? '';
}

/** The same with something else in one field. */
export function write(values: Values, field: FieldId, text: string): Values {
  return { ...values, text: { ...values.text, [field]: text } };
}

/** A form as it opens: what is usual is chosen already; management and signature never are. */
export function freshValues(today: string): Values {
  return {
    text: {
      receivedOn: today,
      channel: '来信',
      source: '信访举报',
      letterClass: '检举控告',
      [subjectField('1', 'kind')]: '个人',
      classification: '工作秘密',
      eightRules: '否',
    },
    subjects: ['1'],
    made: 1,
    files: [],
    dropped: [],
  };
}

/** One more 被反映人, and its key. The unit is most often the same one. */
export function withSubject(values: Values): readonly [Values, string] {
  const made = values.made + 1;
  const key = String(made);
  const last = values.subjects.at(-1) ?? '';
  const text = {
    ...values.text,
    [subjectField(key, 'kind')]: '个人',
    [subjectField(key, 'organisation')]: read(values, subjectField(last, 'organisation')),
  };
  return [{ ...values, text, made, subjects: [...values.subjects, key] }, key];
}

/** Without one 被反映人; nothing of it stays. */
export function withoutSubject(values: Values, key: string): Values {
  const gone = new Set<string>([...SUBJECT_FIELDS, 'code' as const].map((field) => subjectField(key, field)));
  return {
    ...values,
    subjects: values.subjects.filter((other) => other !== key),
    text: Object.fromEntries(Object.entries(values.text).filter(([field]) => !gone.has(field))),
  };
}

/** A subject that was taken out, put back to where it was. */
export function withSubjectBack(values: Values, before: Values, key: string): Values {
  const own = Object.entries(before.text).filter(([field]) => field.startsWith(`subject.${key}.`));
  const subjects = before.subjects.filter((other) => other === key || values.subjects.includes(other));
  const added = values.subjects.filter((other) => !subjects.includes(other));
  return { ...values, text: { ...values.text, ...Object.fromEntries(own) }, subjects: [...subjects, ...added] };
}

/** True when nothing was typed that would be missed: such a form leaves no draft. */
export function isUntouched(values: Values, today: string): boolean {
  const fresh = freshValues(today);
  const isSame = (field: string) => (values.text[field] ?? '') === (fresh.text[field] ?? '');
  const fields = new Set([...Object.keys(values.text), ...Object.keys(fresh.text)]);
  fields.delete('receivedOn');
  fields.delete('originalPlace');
  const hasFiles = values.files.length + values.dropped.length > 0;
  return !hasFiles && values.subjects.length === 1 && [...fields].every(isSame);
}
