import type { Progress } from '../../../shared/contract/call.ts';
import { createHashWorker } from '../crypto/hash-worker.ts';
import { assertOutside } from '../files/outside-folder.ts';
import { type Report, withProgress } from '../files/progress.ts';
import { BACKUP_VOLUME_CODES } from '../handoff/stick/codes.ts';
import { openVolumeWriter, type WrittenVolumes } from '../handoff/stick/write-volumes.ts';
import { tarSize, writeTar } from '../handoff/tar/write.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { type BackupPlan, planBackup } from './plan.ts';
import { readBack } from './read-back.ts';
import { stageCopy, type StagedCopy } from './staged-copy.ts';

/** The folder to write into, and the bytes of a volume (what FAT32 can hold, if not given). */
export type BackupInput = { readonly to: string; readonly volumeSize?: number | undefined };

/** What was written: the first file, the SHA-256 of all volumes joined, and how much is in it. */
export type BackupResult = {
  readonly file: string;
  readonly sha256: string;
  readonly events: number;
  readonly evidence: number;
};

/**
 * Backs the vault up as it is at this moment. Everything in a backup is encrypted already, under the passphrases of
 * this moment. It gets its name only when it was read again from the medium, its database opened and every chunk of
 * evidence authenticated, and the backup is recorded. Progress is in bytes: stage `write`, then `verify`.
 *
 * @throws AppError `FILE_NOT_FOUND` (the folder), `INPUT_INVALID` (a folder inside the vault, volumes under 1 MiB),
 * `FILE_EXISTS`, `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`, `PACKAGE_TOO_MANY_VOLUMES`, `PACKAGE_TOO_LARGE`,
 * `CANCELLED`; `EVIDENCE_DAMAGED`, `EVIDENCE_MISSING`, `DATABASE_DAMAGED` when the vault itself is not whole.
 */
export async function* backupVault(
  vault: OpenVault,
  input: BackupInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, BackupResult, void> {
  return yield* withProgress(async (report, ending) => {
    await assertOutside(vault.folder, input.to);
    const copy = stageCopy(vault);
    try {
      return await backUp(vault, input, copy, report, ending);
    } finally {
      copy.remove();
    }
  }, signal);
}

async function backUp(
  vault: OpenVault,
  input: BackupInput,
  copy: StagedCopy,
  report: Report,
  signal: AbortSignal,
): Promise<BackupResult> {
  const plan = await planBackup(vault, copy, signal);
  const written = await write(plan, input, report, signal);
  const counts = { events: copy.facts.events, evidence: copy.facts.evidence.length };
  try {
    const onProgress = (done: number) => {
      report({ stage: 'verify', done, total: written.size });
    };
    await readBack(written, plan, { onProgress, signal });
    // Before it gets its name: an erasing order must be able to name every backup there is.
    vault.ledger.write((writer) => {
      const head = { name: plan.baseName, fileSha256: written.sha256, ...counts };
      writer.append({ type: 'BackupMade', stream: vault.session.vaultId, sections: { head } });
    });
    const [file = ''] = await written.publish();
    return { file, sha256: written.sha256, ...counts };
  } catch (error) {
    await written.discard();
    throw error;
  }
}

async function write(
  plan: BackupPlan,
  { to, volumeSize }: BackupInput,
  report: Report,
  signal: AbortSignal,
): Promise<WrittenVolumes> {
  const total = tarSize(plan.entries);
  const writer = await openVolumeWriter({
    ...{ folder: to, baseName: plan.baseName, extension: 'mxb', codes: BACKUP_VOLUME_CODES, totalSize: total, signal },
    ...(volumeSize === undefined ? {} : { volumeSize }),
    createHash: createHashWorker,
    onProgress: (done) => {
      report({ stage: 'write', done, total });
    },
  });
  try {
    for await (const piece of writeTar(plan.entries, plan.mtimeSeconds)) await writer.write(piece);
    return await writer.finish();
  } catch (error) {
    await writer.discard();
    throw error;
  }
}
