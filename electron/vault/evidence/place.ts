import { join } from 'node:path';
import { ensureFolder } from '../files/move.ts';
import { EVIDENCE_FOLDER } from '../keys/folder.ts';

/** Where all evidence of a vault lies. */
export function evidenceRoot(folder: string): string {
  return join(folder, EVIDENCE_FOLDER);
}

/** Where one file lies: by the last two digits of its id, which are random, so that the folders fill evenly. */
export function evidencePath(folder: string, id: string): string {
  return join(evidenceRoot(folder), id.slice(-2), id);
}

/**
 * Makes the folder that all evidence lies in; the folders below it come with the files.
 *
 * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
 */
export async function ensureEvidenceRoot(folder: string): Promise<void> {
  await ensureFolder(evidenceRoot(folder));
}
