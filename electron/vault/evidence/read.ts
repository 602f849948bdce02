import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { prepare } from '../store/table-rows.ts';
import type { ByteRange } from './format/layout.ts';
import { readEvidenceFile, type StoredEvidence } from './format/read.ts';
import { findEvidence } from './list.ts';
import { evidencePath } from './place.ts';

/** A file of the vault: what its signed event says of it, and what opens it. */
export type OpenedEvidence = StoredEvidence & { readonly item: EvidenceItem };

/**
 * Finds a file and its key.
 *
 * @throws AppError `EVIDENCE_NOT_FOUND`; `EVIDENCE_MISSING` when only its event is here; `EVIDENCE_DAMAGED` when the key
 * was stored for other content than the event signs.
 */
export function openEvidence(vault: Pick<OpenVault, 'ledger' | 'folder'>, id: string): OpenedEvidence {
  const item = findEvidence(vault, id);
  if (item === undefined) throw new AppError('EVIDENCE_NOT_FOUND');
  const row = prepare(vault.ledger.db)('SELECT key, size, sha256 FROM evidence_key WHERE evidence = ?').get(id) as
    { key: Buffer; size: number; sha256: string } | undefined;
  if (row === undefined) throw new AppError('EVIDENCE_MISSING');
  if (row.size !== item.size || row.sha256 !== item.sha256) throw new AppError('EVIDENCE_DAMAGED');
  return { item, path: evidencePath(vault.folder, id), evidenceId: id, key: row.key, size: item.size };
}

/**
 * Plaintext of a file, or of a range of it, in memory only; the chunks the range touches are opened, no others.
 *
 * @throws AppError `EVIDENCE_NOT_FOUND`, `EVIDENCE_MISSING`, `EVIDENCE_DAMAGED`, `FILE_UNREADABLE`, `CANCELLED`; RangeError
 * for a range outside the file.
 */
export async function* readEvidence(
  vault: Pick<OpenVault, 'ledger' | 'folder'>,
  id: string,
  range?: ByteRange,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  yield* readEvidenceFile({ ...openEvidence(vault, id), ...range, ...(signal && { signal }) });
}
