import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import { toHex } from '../crypto/bytes.ts';
import { createHashWorker } from '../crypto/hash-worker.ts';
import { authenticated } from '../evidence/authenticated.ts';
import { BACKUP_VOLUME_CODES } from '../handoff/stick/codes.ts';
import { openVolumes } from '../handoff/stick/read-volumes.ts';
import { PART } from '../handoff/stick/volume-names.ts';
import type { WrittenVolumes } from '../handoff/stick/write-volumes.ts';
import { readTar, type ReadTarEntry } from '../handoff/tar/read.ts';
import { countBytes, hashing } from './disk-bytes.ts';
import type { BackupPlan, PlannedEntry } from './plan.ts';

/** How the caller follows and ends the reading. */
export type ReadBackOptions = { readonly onProgress: (bytes: number) => void; readonly signal: AbortSignal };

/**
 * Reads a backup again from the medium it was written to, before it gets its name: every byte as it was written, every
 * entry in its place, every chunk of evidence authenticated. The database in it is, by its hash, the copy that was
 * opened and read when it was staged.
 *
 * @throws AppError `WRITE_INTERRUPTED` for whatever is not as it should be; `CANCELLED`.
 */
export async function readBack(written: WrittenVolumes, plan: BackupPlan, options: ReadBackOptions): Promise<void> {
  try {
    await compare(written, plan, options);
  } catch (error) {
    throw isAppError(error, 'CANCELLED') ? error : new AppError('WRITE_INTERRUPTED', {}, error);
  }
}

async function compare(written: WrittenVolumes, plan: BackupPlan, options: ReadBackOptions): Promise<void> {
  const hash = createHashWorker();
  let count = 0;
  try {
    for await (const entry of readTar(hashing(writtenBytes(written, options), hash), {
      malformed: 'WRITE_INTERRUPTED',
    })) {
      const planned = plan.entries[count];
      if (planned === undefined || !(await agrees(entry, planned, plan))) throw new AppError('WRITE_INTERRUPTED');
      count += 1;
    }
    const digest = toHex(await hash.digest());
    if (count !== plan.entries.length || digest !== written.sha256) throw new AppError('WRITE_INTERRUPTED');
  } finally {
    await hash.close();
  }
}

async function agrees(entry: ReadTarEntry, planned: PlannedEntry, { mtimeSeconds }: BackupPlan): Promise<boolean> {
  const { path, size } = planned;
  if (entry.path !== path || entry.size !== size || entry.mtimeSeconds !== mtimeSeconds) return false;
  if ('sha256' in planned) return (await countBytes(entry.content)).sha256 === planned.sha256;
  let read = 0;
  for await (const piece of authenticated(entry.content, planned.evidence)) read += piece.length;
  return read === size;
}

/** The files as they wait for their names: each one for itself, in order. */
async function* writtenBytes(
  { paths }: WrittenVolumes,
  { onProgress, signal }: ReadBackOptions,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for (const path of paths) {
    for await (const piece of (await openVolumes(path + PART, BACKUP_VOLUME_CODES)).read({ signal })) {
      yield piece;
      done += piece.length;
      onProgress(done);
    }
  }
}
