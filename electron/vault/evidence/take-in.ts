import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import type { EvidenceFile } from '../../../shared/domain/lead/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import { throwIfCancelled } from '../files/failures.ts';
import type { Report } from '../files/progress.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { leadState } from '../leads/show-lead.ts';
import { prepare } from '../store/table-rows.ts';
import { writeEvidenceFile } from './format/write.ts';
import { findEvidence } from './list.ts';
import { MEDIA_TYPE_BYTES, mediaTypeOf } from './media-type.ts';
import { markPending, type PendingMark } from './pending.ts';
import { evidencePath } from './place.ts';
import type { Provenance } from './provenance.ts';
import { removeUnknown } from './sweep.ts';

/** Something that is to become evidence, wherever its bytes come from. */
export type EvidenceSource = {
  readonly name: string;
  /** Bytes, as far as it is known before they are read. */
  readonly size: number;
  /** The bytes, once, in pieces that are good until the next one is asked for. */
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** What is taken in, into which lead (by id), and how it is followed. */
export type TakingIn = {
  readonly lead: string;
  readonly sources: readonly EvidenceSource[];
  readonly provenance: Provenance;
  readonly report: Report;
  readonly signal: AbortSignal;
};

type Placed = { readonly file: EvidenceFile; readonly key: Uint8Array };

/**
 * Takes files into the vault, encrypted as they are read, all or none: their events and keys are committed together at
 * the end. Progress is in bytes. Broken off or cancelled, nothing stays.
 *
 * @throws AppError `LEAD_STEP_FORBIDDEN` (another vault's lead), `LEAD_VOID`, `LEAD_ERASED`, `CANCELLED`, `DISK_FULL`,
 * `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`; whatever a source throws.
 */
export async function takeEvidenceIn(vault: OpenVault, taking: TakingIn): Promise<EvidenceItem[]> {
  const { lead, sources, signal } = taking;
  // In order, although made in one millisecond: files are listed as they were given.
  const ids = sources.map(() => uuidV7(vault.env.clock.now(), vault.env.random)).toSorted();
  const mark = await markPending(vault.folder, vault.env.random);
  try {
    const placed = await placeAll(vault, taking, ids);
    throwIfCancelled(signal);
    commit(vault, lead, placed);
  } catch (error) {
    await takeBack(vault, ids, mark);
    throw error;
  }
  await mark.clear();
  return ids.flatMap((id) => findEvidence(vault, id) ?? []);
}

/**
 * Whether files may be added to this lead (by id).
 *
 * @throws AppError `LEAD_STEP_FORBIDDEN` (another vault's lead), `LEAD_VOID`, `LEAD_ERASED`.
 */
export function assertTakesEvidence(vault: OpenVault, id: string): void {
  const lead = leadState(vault, id);
  if (lead.vault !== vault.session.vaultId) {
    throw new AppError('LEAD_STEP_FORBIDDEN', { where: '这件线索由报送单位办理' });
  }
  if (lead.voided !== null) throw new AppError('LEAD_VOID');
  if (lead.course.archived !== null) throw new AppError('GUARD_ARCHIVED');
  if (lead.erased !== null) throw new AppError('LEAD_ERASED');
}

/** Not simply all of them: the commit itself may have succeeded before something failed after it. */
async function takeBack(vault: OpenVault, ids: readonly string[], mark: PendingMark): Promise<void> {
  try {
    removeUnknown(vault, ids);
  } catch {
    // The vault was locked, or the disk is gone: the mark stays, and the next opening does it.
    return;
  }
  await mark.clear();
}

async function placeAll(
  vault: OpenVault,
  { sources, provenance, report, signal }: TakingIn,
  ids: readonly string[],
): Promise<readonly Placed[]> {
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const placed: Placed[] = [];
  let before = 0;
  for (const [index, source] of sources.entries()) {
    const evidenceId = ids[index] ?? '';
    const key = vault.env.random(32);
    const path = evidencePath(vault.folder, evidenceId);
    const start = { mediaType: mediaTypeOf(new Uint8Array(0)) };
    const content = noting(source.read(), start);
    const done = before;
    const onProgress = (bytes: number) => {
      report({ stage: 'add', done: done + bytes, total });
    };
    const written = await writeEvidenceFile({ source: content, path, evidenceId, key, onProgress, signal });
    placed.push({ file: { id: evidenceId, name: source.name, ...start, ...written, ...provenance }, key });
    before += written.size;
  }
  return placed;
}

/** Passes a file on and notes its media type, which its first bytes tell. */
async function* noting(pieces: AsyncIterable<Uint8Array>, start: { mediaType: string }): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const piece of pieces) {
    if (first) start.mediaType = mediaTypeOf(piece.subarray(0, MEDIA_TYPE_BYTES));
    first = false;
    yield piece;
  }
}

function commit(vault: OpenVault, lead: string, placed: readonly Placed[]): void {
  vault.ledger.write((writer) => {
    // Reading the files may have taken an hour.
    assertTakesEvidence(vault, lead);
    const insert = prepare(writer.db)('INSERT INTO evidence_key (evidence, key, size, sha256) VALUES (?, ?, ?, ?)');
    for (const { file, key } of placed) {
      insert.run(file.id, key, file.size, file.sha256);
      writer.append({ type: 'EvidenceAdded', stream: lead, sections: { file } });
    }
  });
}
