import type { Progress } from '../../../shared/contract/call.ts';
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { type Report, withProgress } from '../files/progress.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findLead } from '../leads/find-lead.ts';
import { type ProvenanceInput, provenanceOf } from './provenance.ts';
import { examineSource, readSource } from './source-file.ts';
import { assertTakesEvidence, type EvidenceSource, takeEvidenceIn } from './take-in.ts';

/** What is added to which lead (by number or id), and what is recorded of it. */
export type AddEvidenceInput = ProvenanceInput & { readonly lead: string; readonly files: readonly string[] };

/**
 * Takes files from a disk into the vault, all or none (see {@link takeEvidenceIn}). Progress is in bytes.
 *
 * @throws AppError `LEAD_NOT_FOUND`, `LEAD_NUMBER_AMBIGUOUS`, `LEAD_STEP_FORBIDDEN` (another vault's lead), `LEAD_VOID`,
 * `LEAD_ERASED`, `INPUT_INVALID`, `EVIDENCE_NAME_UNSAFE`, `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `CANCELLED`, `DISK_FULL`,
 * `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
 */
export async function* addEvidence(
  vault: OpenVault,
  input: AddEvidenceInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, EvidenceItem[], void> {
  return yield* withProgress((report, ending) => add(vault, input, report, ending), signal);
}

async function add(
  vault: OpenVault,
  input: AddEvidenceInput,
  report: Report,
  signal: AbortSignal,
): Promise<EvidenceItem[]> {
  const lead = findLead(vault.ledger.db, input.lead).id;
  assertTakesEvidence(vault, lead);
  const provenance = provenanceOf(vault, input);
  const sources: EvidenceSource[] = [];
  for (const path of input.files) {
    const file = await examineSource(path);
    sources.push({ name: file.name, size: file.size, read: () => readSource(file) });
  }
  return takeEvidenceIn(vault, { lead, sources, provenance, report, signal });
}
