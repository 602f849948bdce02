import type { LeadDraft } from '../../../shared/domain/lead/draft.ts';
import { type Notice, noticesFor } from '../../../shared/domain/lead/notices.ts';
import { assertMayBeRegistered } from '../../../shared/domain/lead/rules.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { compartmentRecipient, sealReporter } from '../compartment/compartment.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { registerLead, type Registered } from './register.ts';

/**
 * Registers a lead that was typed in.
 * @throws AppError as `assertMayBeRegistered`; LEAD_INVALID when the managing level of a named subject is left open
 */
export async function registerDraft(
  vault: OpenVault,
  draft: LeadDraft,
): Promise<Registered & { readonly notices: readonly Notice[] }> {
  const rules = vault.rules();
  assertMayBeRegistered({ ...draft, hasReporter: draft.reporter !== undefined }, rules);
  assertComplete(draft);
  const { db } = vault.ledger;
  const reporter = draft.reporter && (await sealReporter(compartmentRecipient(db), draft.reporter));
  const withClass = draft.source === '信访举报' ? { letterClass: '检举控告' as const, ...draft } : draft;
  const registered = vault.ledger.write((writer) =>
    registerLead(writer, vault.ledger, vault.numbering, { draft: withClass, reporter }),
  );
  return { ...registered, notices: noticesFor(draft, rules.level, rules.today) };
}

/** 未注明 is for old ledgers and for subjects whose name is not known; at the form it is asked first of all. */
function assertComplete(draft: LeadDraft): void {
  if (draft.subjects.some(({ kind, management }) => kind !== '姓名不详' && management === '未注明')) {
    throw new AppError('LEAD_INVALID', { where: '请选择被反映人的管理权限' });
  }
  if (draft.source === '上级交办' && (draft.documentNumber ?? '').trim() === '') {
    throw new AppError('LEAD_INVALID', { where: '上级交办的线索请填写交办文号' });
  }
}
