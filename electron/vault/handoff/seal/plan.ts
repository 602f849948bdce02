import type { SealPlan } from '../../../../shared/contract/packages.ts';
import { highestOf } from '../../../../shared/rules/code-lists.ts';
import { cardFor, cardSummary } from '../../cards/cards.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { lastReceiptFrom } from '../../packages/packages.ts';
import type { Db } from '../../store/open-database.ts';
import { prepare } from '../../store/table-rows.ts';
import { carriedFor, type CarriedLead } from './carried.ts';
import type { SealInput } from './seal-leads.ts';

type PlannedLead = SealPlan['leads'][number];

/**
 * What a package of these leads would carry to a counterpart, worked out as sealing does it; nothing is signed and no
 * number is spent. `reporter` says of a lead that an identity stays at home.
 * @throws AppError CARD_UNKNOWN, CARD_REVOKED, CARD_AMBIGUOUS, LEAD_NOT_FOUND, LEAD_STEP_FORBIDDEN,
 * PACKAGE_NOTHING_TO_SEND, PACKAGE_TOO_LARGE
 */
export function planPackage(vault: OpenVault, input: Pick<SealInput, 'to' | 'leads' | 'whole'>): SealPlan {
  const { db } = vault.ledger;
  const to = cardFor(db, input.to);
  const { byLead } = carriedFor(vault, to.card.vaultId, input.leads, input.whole);
  const leads = byLead.map((one) => plannedLead(db, one));
  const sum = (count: (lead: PlannedLead) => number) => leads.reduce((all, lead) => all + count(lead), 0);
  return {
    to: cardSummary(to),
    leads,
    events: sum(({ events }) => events),
    files: sum(({ files }) => files),
    bytes: sum(({ bytes }) => bytes),
    classification: highestOf(
      leads.map(({ classification }) => classification),
      vault.facts.ceiling,
    ),
    lastReceiptAt: lastReceiptFrom(db, to.card.vaultId),
  };
}

function plannedLead(db: Db, { lead, events, files }: CarriedLead): PlannedLead {
  const row = prepare(db)('SELECT id, number, subjects, receivedOn, status, classification FROM lead WHERE id = ?').get(
    lead,
  ) as Pick<PlannedLead, 'id' | 'number' | 'subjects' | 'receivedOn' | 'status' | 'classification'>;
  return {
    ...row,
    events: events.length,
    files: files.length,
    bytes: files.reduce((all, { size }) => all + size, 0),
    reporter: hasReporter(db, lead),
  };
}

function hasReporter(db: Db, lead: string): boolean {
  return (
    prepare(db)('SELECT 1 FROM event e JOIN reporter_section r ON r.event = e.n WHERE e.stream = ? LIMIT 1').get(
      lead,
    ) !== undefined
  );
}
