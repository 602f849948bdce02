import type { Progress } from '../../../shared/contract/call.ts';
import type { EvidenceItem } from '../../../shared/contract/leads.ts';
import { type EvidenceFile, evidenceFile } from '../../../shared/domain/lead/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import { throwIfCancelled } from '../files/failures.ts';
import { type Report, withProgress } from '../files/progress.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findLead } from '../leads/find-lead.ts';
import { leadState } from '../leads/show-lead.ts';
import { prepare } from '../store/table-rows.ts';
import { writeEvidenceFile } from './format/write.ts';
import { findEvidence } from './list.ts';
import { MEDIA_TYPE_BYTES, mediaTypeOf } from './media-type.ts';
import { markPending, type PendingMark } from './pending.ts';
import { evidencePath } from './place.ts';
import { examineSource, readSource, type SourceFile } from './source-file.ts';
import { removeUnknown } from './sweep.ts';

/** What is added to which lead (by number or id), and what is recorded of it. */
export type AddEvidenceInput = {
  readonly lead: string;
  readonly files: readonly string[];
  readonly source?: string | undefined;
  readonly acquiredOn?: string | undefined;
  readonly custodian?: string | undefined;
};

type Provenance = Pick<EvidenceFile, 'source' | 'acquiredOn' | 'custodian'>;
type Placed = { readonly file: EvidenceFile; readonly key: Uint8Array };

/**
 * Takes files into the vault, encrypted as they are read, all or none: their events and keys are committed together at
 * the end. Progress is in bytes. Broken off or cancelled, nothing stays.
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
  const sources: SourceFile[] = [];
  for (const path of input.files) sources.push(await examineSource(path));
  // In order, although made in one millisecond: files are listed as they were given.
  const ids = sources.map(() => uuidV7(vault.env.clock.now(), vault.env.random)).toSorted();
  const mark = await markPending(vault.folder, vault.env.random);
  try {
    const placed = await placeAll(vault, sources, ids, { provenance, report, signal });
    throwIfCancelled(signal);
    commit(vault, lead, placed);
  } catch (error) {
    await takeBack(vault, ids, mark);
    throw error;
  }
  await mark.clear();
  return ids.flatMap((id) => findEvidence(vault, id) ?? []);
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

function assertTakesEvidence(vault: OpenVault, id: string): void {
  const lead = leadState(vault, id);
  if (lead.vault !== vault.session.vaultId) {
    throw new AppError('LEAD_STEP_FORBIDDEN', { where: '这件线索由报送单位办理' });
  }
  if (lead.voided !== null) throw new AppError('LEAD_VOID');
  if (lead.erased !== null) throw new AppError('LEAD_ERASED');
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  source: '材料来源',
  acquiredOn: '取得日期',
  custodian: '保管人',
};

function provenanceOf(vault: OpenVault, { source, acquiredOn, custodian }: AddEvidenceInput): Provenance {
  const schema = evidenceFile.pick({ source: true, acquiredOn: true, custodian: true });
  const parsed = schema.safeParse({ source, acquiredOn, custodian });
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0]);
    throw new AppError('INPUT_INVALID', { where: FIELD_NAMES[field] ?? field });
  }
  if (acquiredOn !== undefined && acquiredOn > vault.rules().today) {
    throw new AppError('INPUT_INVALID', { where: '取得日期不能晚于今天' });
  }
  return parsed.data;
}

type Placing = { readonly provenance: Provenance; readonly report: Report; readonly signal: AbortSignal };

async function placeAll(
  vault: OpenVault,
  sources: readonly SourceFile[],
  ids: readonly string[],
  { provenance, report, signal }: Placing,
): Promise<readonly Placed[]> {
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const placed: Placed[] = [];
  let before = 0;
  for (const [index, source] of sources.entries()) {
    const evidenceId = ids[index] ?? '';
    const key = vault.env.random(32);
    const path = evidencePath(vault.folder, evidenceId);
    const start = { mediaType: mediaTypeOf(new Uint8Array(0)) };
    const content = noting(readSource(source), start);
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
