import type { ItemFile } from '../../../shared/contract/items.ts';
import { itemDeadline } from '../../../shared/domain/item/deadline.ts';
import type { ItemState } from '../../../shared/domain/item/state.ts';
import type { LeadStep } from '../../../shared/domain/lead/state.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { valueOf } from '../leads/lead-rows.ts';
import { actorNames } from '../leads/actor-names.ts';
import { missedOf, partStates, pickStep, shownDeadline } from '../leads/show-lead.ts';
import { prepare } from '../store/table-rows.ts';
import { findItem } from './find-item.ts';

/**
 * The whole file of an item, the reporter masked. Reading is recorded, before anything is shown.
 * @throws AppError ITEM_NOT_FOUND
 */
export function showItem(vault: OpenVault, name: string): ItemFile {
  const { id } = findItem(vault, name);
  vault.ledger.write((writer) => writer.append({ type: 'ItemRead', stream: id, sections: {} }));
  return itemFile(vault, findItem(vault, id));
}

function itemFile(vault: OpenVault, item: ItemState): ItemFile {
  const { head } = item;
  const content = item.content.state === 'present' ? item.content.value : undefined;
  return {
    id: item.id,
    number: head.number,
    status: item.status,
    receivedOn: head.receivedOn,
    enteredAt: item.received.at,
    writtenOn: head.writtenOn ?? null,
    channel: head.channel,
    source: head.source,
    sourceOrganisation: head.sourceOrganisation ?? null,
    documentNumber: head.documentNumber ?? null,
    letterClass: head.letterClass ?? null,
    classification: head.classification,
    signature: head.signature,
    originalPages: head.originalPages ?? null,
    originalPlace: head.originalPlace ?? null,
    reporter: item.reporter.state === 'present' ? 'masked' : item.reporter.state,
    partState: partStates({ subjects: item.subjects, content: item.content }),
    subjects: [...valueOf(item.subjects, [])],
    category: content?.category ?? null,
    subcategory: content?.subcategory ?? null,
    eightRules: content?.eightRules ?? null,
    problem: content?.problem ?? null,
    occurred: content?.occurred ?? null,
    amountFen: content?.amountFen ?? null,
    handler: content?.handler ?? null,
    proposedOpinion: content?.proposedOpinion ?? null,
    remarks: content?.remarks ?? null,
    lateReason: content?.lateReason ?? null,
    ...course(vault, item),
  };
}

/** Parts of the file that are read off signed steps. */
type Told = 'deadlines' | 'missed' | 'lead' | 'forwarded' | 'corrections' | 'voided' | 'erased' | 'steps' | 'conflicts';

function course(vault: OpenVault, item: ItemState): Pick<ItemFile, Told> {
  const names = actorNames(vault);
  const step = (one: LeadStep) => ({ ...pickStep(one), actorName: names.get(one.actor) ?? null });
  const { outcome, voided, erased } = item;
  const { today, book } = vault.rules();
  const deadline = itemDeadline(item, book);
  return {
    deadlines: deadline === null ? [] : [shownDeadline(deadline, today)],
    missed: item.missed.map((one) => ({ ...step(one), ...missedOf(one) })),
    lead: leadNumberOf(vault, item),
    forwarded: outcome?.kind === 'forwarded' || outcome?.kind === 'returned' ? forwarding(outcome, step) : null,
    corrections: item.corrections.map((one) => ({ ...step(one), reason: one.reason, changes: [...one.changes] })),
    voided: voided && { ...step(voided), reason: voided.reason },
    erased: erased && { ...step(erased), documentNumber: erased.documentNumber, orderedOn: erased.orderedOn },
    steps: item.steps.map(step),
    conflicts: item.conflicts.map((one) => ({ ...step(one), why: one.why })),
  };
}

function forwarding(
  outcome: Extract<NonNullable<ItemState['outcome']>, { kind: 'forwarded' | 'returned' }>,
  step: (one: LeadStep) => ItemFile['steps'][number],
): NonNullable<ItemFile['forwarded']> {
  const { approvedBy, approvedOn, destination, documentNumber } = outcome;
  return { ...step(outcome), approvedBy, approvedOn, destination, documentNumber };
}

/** The number of the lead that an item became or was joined to. */
export function leadNumberOf({ ledger }: Pick<OpenVault, 'ledger'>, { outcome }: ItemState): string | null {
  if (outcome?.kind !== 'lead' && outcome?.kind !== 'joined') return null;
  const row = prepare(ledger.db)('SELECT number FROM lead WHERE id = ?').get(outcome.lead) as
    { number: string } | undefined;
  return row?.number ?? null;
}
