import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import type { CourseAction } from '../../../../shared/domain/course/action.ts';
import { fitsField } from '../../../../shared/domain/course/correction.ts';
import { stepOfAction } from '../../../../shared/domain/course/steps.ts';
import { STEP_FIELDS, type StepField } from '../procedure/fields.ts';
import { valueText } from '../procedure/said-text.ts';
import { faultOf, type TypedStep, typedValue } from '../procedure/typed-step.ts';
import type { Change } from '../../../ui/course/course-step.ts';

/** A step of the file that can be corrected, with the fields of it that can. */
export type Correctable = LeadFile['course']['correctable'][number];

/** Where a step was corrected: each field in the words of its form, with what stood there before. */
export function stepChanges(lead: LeadFile, event: string): readonly Change[] {
  const changes = lead.course.corrections.find((one) => one.event === event)?.changes ?? [];
  const textOf = (field: string, value: unknown) => (value === null ? '' : valueText(field, value, lead)) || '（空）';
  return changes.map(({ field, old, new: now }) => ({
    field: STEP_FIELDS[field]?.label ?? field,
    old: textOf(field, old),
    now: textOf(field, now),
  }));
}

/** The fields of a correction as its form asks for them. */
export function correctionFields({ fields }: Correctable): readonly StepField[] {
  return fields.flatMap((name) => STEP_FIELDS[name] ?? []);
}

/** What stands in the fields when the form opens: what the step says now. */
export function typedAsSaid(lead: LeadFile, step: Correctable): TypedStep {
  const values = valuesOf(lead, step);
  return Object.fromEntries(correctionFields(step).map((field) => [field.name, typedText(field, values[field.name])]));
}

function typedText({ kind }: StepField, value: unknown): string {
  if (kind === 'money' && typeof value === 'number') return String(value / 100);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The reason as it is typed. */
export function reasonOf({ reason }: TypedStep): string {
  return typeof reason === 'string' ? reason : '';
}

/** What a correction says to the vault, or which fields are not in order, each with a sentence. */
export function correctionAction(
  lead: LeadFile,
  step: Correctable,
  typed: TypedStep,
  today: string,
): { readonly action: CourseAction } | { readonly faults: Readonly<Record<string, string>> } {
  const values = valuesOf(lead, step);
  const signed = stepOfAction(step.action);
  const reason = reasonOf(typed).trim();
  const changes = correctionFields(step).flatMap((field) => {
    const value = typedValue(field, typed[field.name], today) ?? null;
    return value === (values[field.name] ?? null) ? [] : [{ field, value }];
  });
  const faults = changes.flatMap(({ field, value }) =>
    signed !== undefined && fitsField(signed, field.name, value) ? [] : [[field.name, faultOf(field)] as const],
  );
  const first = correctionFields(step)[0]?.name ?? '';
  const all = [
    ...(changes.length === 0 ? [[first, '与现有内容相同，请填写更正后的内容。'] as const] : []),
    ...faults,
    ...(reason === '' ? [['reason', '请写明更正的理由和依据。'] as const] : []),
  ];
  if (all.length > 0) return { faults: Object.fromEntries(all) };
  const said = Object.fromEntries(changes.map(({ field, value }) => [field.name, value]));
  return { action: { action: 'correct-step', target: step.event, changes: said, reason } };
}

function valuesOf({ course }: LeadFile, { event }: Correctable): Readonly<Record<string, unknown>> {
  return course.said.find((one) => one.event === event)?.values ?? {};
}
