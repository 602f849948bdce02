import type { ItemState } from '../../../shared/domain/item/state.ts';
import type { LeadDraft } from '../../../shared/domain/lead/draft.ts';
import { assertMayBeRegistered } from '../../../shared/domain/lead/rules.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findLead } from '../leads/find-lead.ts';
import { registerLead } from '../leads/register.ts';
import { newestReporter } from '../leads/reporter.ts';
import { leadState } from '../leads/show-lead.ts';

/**
 * 转为线索: a lead of the item's content, which is a 检举控告 from now on; its month runs from receipt.
 * @throws AppError ITEM_ERASED, LEAD_NOT_FOUND and the refusals of registration
 */
export function becomeLead(vault: OpenVault, item: ItemState, repeatOf: string | undefined): string {
  const draft = draftOf(item, repeatOf);
  const reporter = item.reporter.state === 'present' ? newestReporter(vault, item.id) : undefined;
  assertMayBeRegistered({ ...draft, hasReporter: reporter !== undefined }, vault.rules());
  return vault.ledger.write((writer) => {
    const { id } = registerLead(writer, vault.ledger, vault.numbering, { draft, reporter });
    return writer.append({ type: 'ItemBecameLead', stream: item.id, sections: { head: { lead: id } } });
  });
}

function draftOf({ head, subjects, content }: ItemState, repeatOf: string | undefined): LeadDraft {
  if (content.state !== 'present' || subjects.state !== 'present') throw new AppError('ITEM_ERASED');
  const { number: _, year: __, letter: ___, sequence: ____, ...facts } = head;
  return {
    ...facts,
    ...(head.source === '信访举报' ? { letterClass: '检举控告' } : {}),
    ...content.value,
    subjects: subjects.value.map(({ code: _code, ...subject }) => subject),
    repeatOf,
  };
}

/**
 * 并入原线索: the item is closed as a repeat of a lead, and counted there.
 * @throws AppError LEAD_NOT_FOUND, ITEM_STEP_FORBIDDEN for a lead that is void, went the sealed way or is another body's
 */
export function joinLead(vault: OpenVault, item: ItemState, name: string): string {
  const lead = repeatedLead(vault, name);
  return vault.ledger.write((writer) =>
    writer.append({ type: 'ItemJoined', stream: item.id, sections: { head: { lead } } }),
  );
}

/**
 * The id of a lead that an item may be joined to.
 * @throws AppError LEAD_NOT_FOUND, ITEM_STEP_FORBIDDEN
 */
export function repeatedLead(vault: OpenVault, name: string): string {
  const { id, vault: owner } = findLead(vault.ledger.db, name);
  if (owner !== vault.session.vaultId) throw forbidden('这件线索由报送单位办理');
  const { voided, sentSealed } = leadState(vault, id);
  if (voided !== null) throw forbidden('这件线索已作废');
  if (sentSealed !== null) throw forbidden('这件线索已转为径送');
  return id;
}

const forbidden = (where: string) => new AppError('ITEM_STEP_FORBIDDEN', { where });
