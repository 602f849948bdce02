import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { toHex } from '../crypto/bytes.ts';
import { createSha256 } from '../crypto/hash.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { readEvidenceFile } from './format/read.ts';
import { MEDIA_TYPE_BYTES, mediaTypeOf } from './media-type.ts';
import { assertFitsMemory } from './memory-limit.ts';
import { type OpenedEvidence, openEvidence } from './read.ts';

/** A file to be looked at. `content` bears the media type that its own bytes tell, whatever is recorded of it. */
export type ViewedEvidence = { readonly item: EvidenceItem; readonly content: Blob };

/**
 * A file's content, whole and in memory only, to be looked at inside the application. It is compared with size and
 * SHA-256 of its signed event, and the looking is recorded, before any of it is handed out.
 *
 * @throws AppError `EVIDENCE_NOT_FOUND`, `EVIDENCE_MISSING`, `EVIDENCE_DAMAGED`, `EVIDENCE_TOO_LARGE`, `FILE_UNREADABLE`,
 * `CANCELLED`, and those of writing an event.
 */
export async function viewEvidence(vault: OpenVault, id: string, signal?: AbortSignal): Promise<ViewedEvidence> {
  const evidence = openEvidence(vault, id);
  assertFitsMemory(evidence.size);
  const content = await wholeContent(evidence, signal);
  const { item } = evidence;
  vault.ledger.write((writer) => {
    writer.append({ type: 'EvidenceRead', stream: item.lead, sections: { head: { evidence: item.id } } });
  });
  return { item, content };
}

async function wholeContent(evidence: OpenedEvidence, signal: AbortSignal | undefined): Promise<Blob> {
  const hash = createSha256();
  const pieces: Uint8Array[] = [];
  for await (const piece of readEvidenceFile({ ...evidence, ...(signal && { signal }) })) {
    hash.update(piece);
    pieces.push(piece);
  }
  if (toHex(hash.digest()) !== evidence.item.sha256) throw new AppError('EVIDENCE_DAMAGED');
  // A package may have brought the file in, and its sender's word for what it is: a page must not run as one.
  const type = mediaTypeOf((pieces[0] ?? new Uint8Array(0)).subarray(0, MEDIA_TYPE_BYTES));
  return new Blob(pieces, { type });
}
