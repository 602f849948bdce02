import { leadDraftSchema } from '../../../../shared/domain/lead/draft.ts';
import { assertMayBeRegistered, type LeadFacts } from '../../../../shared/domain/lead/rules.ts';
import { isAppError } from '../../../../shared/errors/app-error.ts';
import { checkLeadFields } from './check-lead.ts';
import { checkSubjects } from './check-subjects.ts';
import type { FormContext } from './context.ts';
import { type FieldErrors, Found } from './errors.ts';
import { fieldOfCode, fieldOfPath } from './field-of.ts';
import { reporterField } from './fields.ts';
import type { Values } from './values.ts';
import { draftOf, reporterOf } from './to-draft.ts';
import { isVisible } from './visible.ts';

/**
 * What keeps the form from being registered, at the fields where it stands. First in the words of the form; then by the
 * rules and the schema that the vault itself goes by, so that nothing gets past the form that the vault would refuse.
 */
export function check(values: Values, context: FormContext): FieldErrors {
  const found = new Found();
  checkLeadFields(values, context, found);
  checkSubjects(values, context, found);
  checkReporter(values, context, found);
  if (found.isEmpty) checkByRules(values, context, found);
  if (found.isEmpty && context.before === null) checkBySchema(values, context, found);
  return found.errors;
}

/** What the corrections of a lead add to it: what was so before is not theirs to answer for. */
export function checkCorrection(values: Values, context: FormContext): FieldErrors {
  const now = check(values, context);
  if (context.before === null) return now;
  const before = check(context.before, context);
  const { before: base } = context;
  return Object.fromEntries(
    Object.entries(now).filter(
      ([field, text]) =>
        field === 'reason' || before[field] !== text || (values.text[field] ?? '') !== (base.text[field] ?? ''),
    ),
  );
}

function checkReporter(values: Values, context: FormContext, found: Found): void {
  if (!isVisible('reporter.name', values, context)) return;
  const reporter = reporterOf(values, context);
  if (reporter === undefined && context.hasReporter) return;
  for (const field of ['name', 'contact'] as const) {
    if ((reporter?.[field] ?? '') === '') found.refuse(reporterField(field), 'LEAD_REPORTER_REQUIRED');
  }
}

function checkByRules(values: Values, context: FormContext, found: Found): void {
  const draft = draftOf(values, context);
  const hasReporter = draft.reporter !== undefined || context.hasReporter;
  try {
    assertMayBeRegistered({ ...draft, subjects: draft.subjects ?? [], hasReporter } as LeadFacts, context);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const field = fieldOfCode(error.code, values, context) ?? 'category';
    found.say(field, error.message);
  }
}

function checkBySchema(values: Values, context: FormContext, found: Found): void {
  const parsed = leadDraftSchema.safeParse(draftOf(values, context));
  if (parsed.success) return;
  for (const { path, code } of parsed.error.issues) {
    const field = fieldOfPath(path, values);
    if (field !== null) found.say(field, code === 'too_big' ? '内容过长，请删减。' : '填写不符合要求，请修改。');
  }
}
