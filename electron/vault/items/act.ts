import type { ItemAction } from '../../../shared/domain/item/actions.ts';
import { assertItemStep } from '../../../shared/domain/item/rules.ts';
import type { ItemState } from '../../../shared/domain/item/state.ts';
import type { ItemStatus } from '../../../shared/rules/item-status.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { correctItem } from './act-correct.ts';
import { eraseItem, redirectItem } from './act-erase.ts';
import { becomeLead, joinLead } from './act-lead.ts';
import { findItem } from './find-item.ts';
import { leadNumberOf } from './show-item.ts';
import { leadState } from '../leads/show-lead.ts';

/** What a step on an item left behind. */
export type ActedOnItem = {
  readonly status: ItemStatus;
  readonly event: string;
  readonly lead: string | null;
  readonly envelope: string | null;
  readonly backups: readonly string[];
};

type Recorded = { readonly event: string; readonly envelope?: string; readonly backups?: readonly string[] };

/**
 * One step on an item of the letterbox.
 * @throws AppError ITEM_NOT_FOUND, ITEM_STEP_FORBIDDEN, ITEM_ACTION_INVALID, ITEM_ERASED, LEAD_NOT_FOUND,
 * ENVELOPE_INVALID and, for a correction or a new lead, the refusals of registration
 */
export async function actOnItem(vault: OpenVault, name: string, action: ItemAction): Promise<ActedOnItem> {
  const item = findItem(vault, name);
  assertItemStep(item, action, vault.rules().today);
  const { event, envelope = null, backups = [] } = await record(vault, item, action);
  const after = findItem(vault, item.id);
  return { status: after.status, event, lead: leadNumberOf(vault, after), envelope, backups };
}

async function record(vault: OpenVault, item: ItemState, action: ItemAction): Promise<Recorded> {
  const { ledger } = vault;
  const stream = item.id;
  switch (action.action) {
    case 'become-lead':
      return { event: becomeLead(vault, item, action.repeatOf) };
    case 'join':
      return { event: joinLead(vault, item, action.lead) };
    case 'forward':
    case 'return': {
      const { action: way, ...head } = action;
      const type = way === 'forward' ? 'ItemForwarded' : 'ItemReturned';
      return { event: ledger.write((writer) => writer.append({ type, stream, sections: { head } })) };
    }
    case 'detach':
      assertLeadIsVoid(vault, item);
      return reasoned(vault, 'ItemDetached', item, action.reason);
    case 'void':
      return reasoned(vault, 'ItemVoided', item, action.reason);
    case 'correct':
      return { event: await correctItem(vault, item, action.changes, action.reason) };
    case 'erase':
      return eraseItem(vault, item, action);
    case 'redirect':
      return redirectItem(vault, item, action);
  }
}

function reasoned(
  { ledger }: OpenVault,
  type: 'ItemDetached' | 'ItemVoided',
  { id: stream }: ItemState,
  reason: string,
): Recorded {
  return { event: ledger.write((writer) => writer.append({ type, stream, sections: { reason: { reason } } })) };
}

/** What was made a lead is taken back only once that lead is void: nothing has two homes. */
function assertLeadIsVoid(vault: OpenVault, { outcome }: ItemState): void {
  if (outcome?.kind !== 'lead' || leadState(vault, outcome.lead).voided !== null) return;
  throw new AppError('ITEM_STEP_FORBIDDEN', { where: '请先作废由它转成的线索' });
}
