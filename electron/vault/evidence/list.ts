import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findLead } from '../leads/find-lead.ts';
import { prepare } from '../store/table-rows.ts';

/**
 * The files of a lead, oldest first.
 *
 * @throws AppError `LEAD_NOT_FOUND`, `LEAD_NUMBER_AMBIGUOUS`.
 */
export function listEvidence(vault: Pick<OpenVault, 'ledger'>, lead: string): readonly EvidenceItem[] {
  const { db } = vault.ledger;
  return prepare(db)(
    'SELECT id, lead, name, mediaType, size, sha256, source, acquiredOn, custodian, state FROM evidence WHERE lead = ? ORDER BY id',
  ).all(findLead(db, lead).id) as EvidenceItem[];
}

/** One file by its id, if it is known. */
export function findEvidence(vault: Pick<OpenVault, 'ledger'>, id: string): EvidenceItem | undefined {
  return prepare(vault.ledger.db)(
    'SELECT id, lead, name, mediaType, size, sha256, source, acquiredOn, custodian, state FROM evidence WHERE id = ?',
  ).get(id) as EvidenceItem | undefined;
}
