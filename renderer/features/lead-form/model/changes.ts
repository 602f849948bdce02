import type { LeadChanges } from '../../../../shared/domain/lead/actions.ts';
import { running } from './clean.ts';
import type { FormContext } from './context.ts';
import { type FieldId, labelOf, LEAD_FIELDS, type LeadField, SUBJECT_FIELDS, subjectField } from './fields.ts';
import { draftOf, reporterOf } from './to-draft.ts';
import { read, type Values } from './values.ts';
import { isVisible } from './visible.ts';

/** One change as it is shown before it is signed. */
export type ShownChange = {
  readonly field: FieldId | 'reporter';
  readonly what: string;
  readonly old: string;
  readonly new: string;
};

const NEVER: ReadonlySet<string> = new Set(['repeatOf', 'reporter', 'subjects']);

/** What a correction sends: the fields that differ and no others; `null` empties one. Subjects go whole, in their order. */
export function changesOf(values: Values, context: FormContext): LeadChanges {
  const before = draftOf(context.before ?? values, context) as Readonly<Record<string, unknown>>;
  const now = draftOf(values, context) as Readonly<Record<string, unknown>>;
  const changes: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (!NEVER.has(name) && before[name] !== now[name]) changes[name] = now[name] ?? null;
  }
  if (text(before['subjects']) !== text(now['subjects'])) changes['subjects'] = now['subjects'];
  const reporter = reporterOf(values, context);
  if (reporter !== undefined) changes['reporter'] = reporter;
  return changes;
}

/** True when anything was touched; a reason alone counts, it would be missed too. */
export function isCorrected(values: Values, before: Values): boolean {
  const fields = new Set([...Object.keys(values.text), ...Object.keys(before.text)]);
  return (
    values.subjects.join() !== before.subjects.join() ||
    [...fields].some((field) => (values.text[field] ?? '') !== (before.text[field] ?? ''))
  );
}

/** The same changes in words, old and new beside each other, in the order of the form. A new identity is told, not shown. */
export function shownChanges(values: Values, context: FormContext): readonly ShownChange[] {
  const { before } = context;
  if (before === null) return [];
  const shown: ShownChange[] = [];
  for (const field of LEAD_FIELDS.filter((one) => one !== 'reason')) {
    const [old, now] = [asked(field, before, context), asked(field, values, context)];
    if (old !== now) shown.push({ field, what: labelOf(field), old, new: now });
  }
  shown.push(...shownSubjects(values, before, context));
  if (reporterOf(values, context) !== undefined) {
    shown.push({
      field: 'reporter',
      what: '检举控告人',
      old: context.hasReporter ? '原登记身份（不显示）' : '',
      new: '新登记身份（不显示）',
    });
  }
  return shown;
}

function shownSubjects(values: Values, before: Values, context: FormContext): readonly ShownChange[] {
  const keys = [...before.subjects, ...values.subjects.filter((key) => !before.subjects.includes(key))];
  return keys.flatMap((key) => {
    const who = `被反映人${String(keys.indexOf(key) + 1)}`;
    const fields = SUBJECT_FIELDS.map((field): ShownChange => {
      const id = subjectField(key, field);
      const of = (side: Values) => (side.subjects.includes(key) ? asked(id, side, context) : '');
      return { field: id, what: `${who} ${labelOf(subjectField(key, field))}`, old: of(before), new: of(values) };
    });
    return fields.filter((change) => change.old !== change.new);
  });
}

function asked(field: FieldId | LeadField, values: Values, context: FormContext): string {
  return isVisible(field, values, context) ? running(read(values, field)) : '';
}

function text(subjects: unknown): string {
  return JSON.stringify(subjects);
}
