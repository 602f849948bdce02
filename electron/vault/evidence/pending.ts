import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { uuidV4 } from '../crypto/uuid.ts';
import type { RandomSource } from '../crypto/random.ts';
import { quietly, writing } from '../files/failures.ts';
import { syncFolder } from '../files/move.ts';
import { ensureEvidenceRoot, evidenceRoot } from './place.ts';

/** What the names of marks end in. */
export const PENDING = '.pending';

/** A mark beside the evidence: files are being placed that no committed row knows yet. */
export type PendingMark = {
  /** Takes the mark away, once the files are known or gone. Never throws: one that stays costs the next opening a look. */
  readonly clear: () => Promise<void>;
};

/**
 * Sets a mark, on the device, before files get their names. A crash before the commit leaves it, and the next opening
 * then removes the files that no row knows (`sweepEvidence`).
 *
 * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
 */
export async function markPending(folder: string, random: RandomSource): Promise<PendingMark> {
  await ensureEvidenceRoot(folder);
  const path = join(evidenceRoot(folder), uuidV4(random) + PENDING);
  const clear = () => quietly(rm(path, { force: true }));
  try {
    const handle = await writing(open(path, 'wx', 0o600));
    try {
      await writing(handle.sync());
    } finally {
      await quietly(handle.close());
    }
    await syncFolder(evidenceRoot(folder));
  } catch (error) {
    await clear();
    throw error;
  }
  return { clear };
}
