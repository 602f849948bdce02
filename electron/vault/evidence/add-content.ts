import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findLead } from '../leads/find-lead.ts';
import { assertFitsMemory } from './memory-limit.ts';
import { type ProvenanceInput, provenanceOf } from './provenance.ts';
import { evidenceName } from './source-name.ts';
import { assertTakesEvidence, type EvidenceSource, takeEvidenceIn } from './take-in.ts';

const PIECE_BYTES = 1024 * 1024;

/** Content that came without a path, for which lead (by number or id), and what is recorded of it. */
export type AddContentInput = ProvenanceInput & {
  readonly lead: string;
  readonly name: string;
  readonly content: Blob;
};

/**
 * Takes one file into the vault that a window was handed whole, as if it had been read from a disk. What its sender says
 * of its type is not asked.
 *
 * @throws AppError `EVIDENCE_TOO_LARGE`; otherwise as `addEvidence`, of the disk's failures only those of writing.
 */
export async function addEvidenceContent(
  vault: OpenVault,
  input: AddContentInput,
  signal: AbortSignal = new AbortController().signal,
): Promise<EvidenceItem> {
  const lead = findLead(vault.ledger.db, input.lead).id;
  assertTakesEvidence(vault, lead);
  assertFitsMemory(input.content.size);
  const provenance = provenanceOf(vault, input);
  const source: EvidenceSource = {
    name: evidenceName(input.name),
    size: input.content.size,
    read: () => piecesOf(input.content),
  };
  const report = () => undefined;
  const [item] = await takeEvidenceIn(vault, { lead, sources: [source], provenance, report, signal });
  if (item === undefined) throw new AppError('INTERNAL');
  return item;
}

async function* piecesOf(content: Blob): AsyncGenerator<Uint8Array> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
