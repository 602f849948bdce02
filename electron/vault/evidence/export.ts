import { open, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Progress } from '../../../shared/contract/call.ts';
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { toHex } from '../crypto/bytes.ts';
import { createSha256 } from '../crypto/hash.ts';
import { createBlockWriter } from '../files/block-writer.ts';
import { quietly, throwIfCancelled, writing } from '../files/failures.ts';
import { moveWithoutOverwriting, pathExists, syncFolder } from '../files/move.ts';
import { assertOutside } from '../files/outside-folder.ts';
import { type Report, withProgress } from '../files/progress.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { readEvidenceFile } from './format/read.ts';
import { type OpenedEvidence, openEvidence } from './read.ts';

/** Which file, and the path that it is to have outside. */
export type ExportEvidenceInput = { readonly id: string; readonly to: string };

/**
 * Writes a file out of the vault, in the clear, under a name that is not taken. It gets that name only when it was
 * compared with size and SHA-256 of its signed event, lies on the device, and the export is recorded; broken off
 * before, nothing stays. Progress is in bytes.
 *
 * @throws AppError `EVIDENCE_NOT_FOUND`, `EVIDENCE_MISSING`, `EVIDENCE_DAMAGED`, `FILE_EXISTS`, `FILE_NOT_FOUND` (the folder),
 * `INPUT_INVALID` (a place inside the vault), `CANCELLED`, `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
 */
export async function* exportEvidence(
  vault: OpenVault,
  input: ExportEvidenceInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, EvidenceItem, void> {
  return yield* withProgress((report, ending) => exportOne(vault, input, report, ending), signal);
}

async function exportOne(
  vault: OpenVault,
  input: ExportEvidenceInput,
  report: Report,
  signal: AbortSignal,
): Promise<EvidenceItem> {
  const evidence = openEvidence(vault, input.id);
  const to = resolve(input.to);
  await assertOutside(vault.folder, dirname(to));
  if (await writing(pathExists(to))) throw new AppError('FILE_EXISTS');
  // A name of its own, so that it tells nothing and is in nobody's way.
  const part = join(dirname(to), `.mixia-${toHex(vault.env.random(6))}.part`);
  const handle = await writing(open(part, 'wx', 0o600));
  try {
    await fill(handle, evidence, report, signal);
    throwIfCancelled(signal);
    record(vault, evidence.item);
    await moveWithoutOverwriting(part, to);
    await syncFolder(dirname(to));
  } catch (error) {
    await quietly(rm(part, { force: true }));
    throw error;
  }
  return evidence.item;
}

async function fill(handle: FileHandle, evidence: OpenedEvidence, report: Report, signal: AbortSignal): Promise<void> {
  const writer = createBlockWriter(handle, true);
  const { size: total, sha256 } = evidence.item;
  const hash = createSha256();
  let done = 0;
  try {
    for await (const piece of readEvidenceFile({ ...evidence, signal })) {
      hash.update(piece);
      await writer.push(piece);
      done += piece.length;
      report({ stage: 'export', done, total });
    }
    if (toHex(hash.digest()) !== sha256) throw new AppError('EVIDENCE_DAMAGED');
    await writer.finish(true);
  } finally {
    await writer.settle();
    await quietly(handle.close());
  }
}

/** Before the file gets its name: nothing leaves unrecorded, not even when the machine stops here. */
function record(vault: OpenVault, { id, lead, sha256 }: EvidenceItem): void {
  vault.ledger.write((writer) => {
    writer.append({ type: 'EvidenceExported', stream: lead, sections: { head: { evidence: id, sha256 } } });
  });
}
