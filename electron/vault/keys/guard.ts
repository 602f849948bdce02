import { join } from 'node:path';
import { type FileLock, isFileLocked, lockFile } from '../store/guard-file.ts';
import { GUARD_FILE } from './folder.ts';

/** Keeps every other process out of a vault for as long as it is held. */
export type Guard = FileLock;

/**
 * Takes the guard of a vault folder. The system frees it when the process dies, so nothing is ever stale.
 *
 * @throws AppError `VAULT_IN_USE`, `TARGET_READ_ONLY`, `FILE_UNREADABLE`.
 */
export function takeGuard(folder: string): Guard {
  return lockFile(join(folder, GUARD_FILE));
}

/** Whether a process holds the guard of this folder. Throws AppError `FILE_UNREADABLE`. */
export function isHeld(folder: string): boolean {
  return isFileLocked(join(folder, GUARD_FILE));
}
