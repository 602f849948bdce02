import { hasClock } from '../../../shared/domain/lead/deadline.ts';
import type { LeadDraft } from '../../../shared/domain/lead/draft.ts';
import { type Notice, noticesFor } from '../../../shared/domain/lead/notices.ts';
import { assertMayBeRegistered } from '../../../shared/domain/lead/rules.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { compartmentRecipient, sealReporter } from '../compartment/compartment.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { repeatedLead } from '../items/act-lead.ts';
import { receiveItem } from '../items/receive.ts';
import type { Writer } from '../ledger/ledger.ts';
import { registerLead, type Registered } from './register.ts';

/** What came of a letter: a lead, or an item that is none. `item` is the item's number in either case. */
export type RegisteredLetter = Registered & { readonly kind: 'lead' | 'item'; readonly item: string };

/**
 * Registers what was typed at the form (登记来件). Every letter is an item; of 信访举报 only a 检举控告 is a lead as well,
 * from any other source everything is, and both are written together. A letter of another class that repeats a lead is
 * joined to it.
 * @throws AppError as `assertMayBeRegistered`; LEAD_INVALID when the managing level of a named subject is left open;
 * LEAD_NOT_FOUND, ITEM_STEP_FORBIDDEN when it cannot repeat the lead it names
 */
export async function registerDraft(
  vault: OpenVault,
  draft: LeadDraft,
): Promise<RegisteredLetter & { readonly notices: readonly Notice[] }> {
  const rules = vault.rules();
  assertMayBeRegistered({ ...draft, hasReporter: draft.reporter !== undefined }, rules);
  assertComplete(draft);
  const { db } = vault.ledger;
  const reporter = draft.reporter && (await sealReporter(compartmentRecipient(db), draft.reporter));
  const withClass = draft.source === '信访举报' ? { letterClass: '检举控告' as const, ...draft } : draft;
  const letter = { draft: withClass, reporter };
  const registered = vault.ledger.write((writer) =>
    hasClock(withClass) ? asLead(vault, writer, letter) : asItem(vault, writer, letter),
  );
  return { ...registered, notices: noticesFor(draft, rules.level, rules.today) };
}

type Letter = { readonly draft: LeadDraft; readonly reporter: Uint8Array | undefined };

function asLead(vault: OpenVault, writer: Writer, letter: Letter): RegisteredLetter {
  const { ledger, numbering } = vault;
  const item = receiveItem(writer, ledger, numbering, { ...letter, withContent: false });
  const lead = registerLead(writer, ledger, numbering, letter);
  writer.append({ type: 'ItemBecameLead', stream: item.id, sections: { head: { lead: lead.id } } });
  return { ...lead, kind: 'lead', item: item.number };
}

function asItem(vault: OpenVault, writer: Writer, letter: Letter): RegisteredLetter {
  const { ledger, numbering } = vault;
  const { repeatOf } = letter.draft;
  const lead = repeatOf === undefined ? undefined : repeatedLead(vault, repeatOf);
  const item = receiveItem(writer, ledger, numbering, { ...letter, withContent: true });
  if (lead !== undefined) writer.append({ type: 'ItemJoined', stream: item.id, sections: { head: { lead } } });
  return { ...item, kind: 'item', item: item.number };
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
