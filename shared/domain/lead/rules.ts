import { AppError } from '../../errors/app-error.ts';
import { type Classification, isAbove } from '../../rules/code-lists.ts';
import { type DispatchingLevel, mustBeSentSealed } from '../../rules/management.ts';
import { isSubcategoryOf, type Subject } from './fields.ts';
import type { LeadDraft } from './draft.ts';

/** What the vault states about itself that registration is measured against. */
export type LeadRulesContext = {
  readonly level: DispatchingLevel;
  readonly ceiling: Classification;
  /** Today's business date. */
  readonly today: string;
};

/** The facts of a lead that its rules look at; a draft has them, and so has a lead after a correction. */
export type LeadFacts = Pick<
  LeadDraft,
  'receivedOn' | 'source' | 'documentNumber' | 'classification' | 'signature' | 'subjects' | 'category'
> & { readonly subcategory?: string | undefined; readonly hasReporter: boolean };

/**
 * Refuses what may not be registered, content and all.
 * @throws AppError LEAD_MANAGED_ABOVE (检举控告工作规则第十五条), LEAD_ABOVE_CEILING (保守国家秘密法第三十一条),
 * LEAD_DATE_FUTURE, LEAD_SUBJECT_EMPTY, LEAD_REPORTER_REQUIRED (检举控告工作规则第二十四条), LEAD_INVALID
 */
export function assertMayBeRegistered(lead: LeadFacts, context: LeadRulesContext): void {
  assertManagedBelow(lead, context.level);
  if (isAbove(lead.classification, context.ceiling)) {
    throw new AppError('LEAD_ABOVE_CEILING', { ceiling: context.ceiling });
  }
  if (lead.receivedOn > context.today) throw new AppError('LEAD_DATE_FUTURE');
  lead.subjects.forEach(assertNamed);
  if (lead.signature === '实名' && !lead.hasReporter) throw new AppError('LEAD_REPORTER_REQUIRED');
  if (!isSubcategoryOf(lead.category, lead.subcategory)) {
    throw new AppError('LEAD_INVALID', { where: '问题类别的二级不属于所选一级' });
  }
}

/** What is written where there is no number. */
const NO_NUMBER = /^(?:(?:暂)?(?:无|没有)(?:文号|编号)?|不详|未知|[\p{P}\p{S}\p{Z}\s]*)$/u;

/** Whether this is the number of a document: 无 or a dash in its place is none. */
export function isDocumentNumber(text: string | null | undefined): boolean {
  return !NO_NUMBER.test((text ?? '').trim());
}

/** Leads on people managed at the dispatching level or above are sent sealed, unless the commission assigned them. */
function assertManagedBelow(lead: LeadFacts, level: DispatchingLevel): void {
  const assigned = lead.source === '上级交办' && isDocumentNumber(lead.documentNumber);
  if (assigned) return;
  if (lead.subjects.some((subject) => mustBeSentSealed(level, subject.management))) {
    throw new AppError('LEAD_MANAGED_ABOVE');
  }
}

function assertNamed(subject: Subject): void {
  const named = (subject.name ?? '').trim() !== '';
  if (subject.kind === '姓名不详' ? named : !named) throw new AppError('LEAD_SUBJECT_EMPTY');
}
