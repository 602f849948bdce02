import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { RandomSource } from '../crypto/random.ts';
import { uuidV4 } from '../crypto/uuid.ts';
import { systemCode, writeFailure, writing } from './failures.ts';

/**
 * Shows that a file can be written into a folder, before anything is done that a refusal afterwards could not undo.
 * @throws AppError `FILE_NOT_FOUND` when the folder is not there, `TARGET_READ_ONLY`, `DISK_FULL`, `WRITE_INTERRUPTED`
 */
export async function assertWritableFolder(folder: string, random: RandomSource): Promise<void> {
  const probe = join(folder, `${uuidV4(random)}.part`);
  try {
    await writeFile(probe, Uint8Array.of(0), { flag: 'wx', flush: true });
  } catch (error) {
    await rm(probe, { force: true }).catch(() => undefined);
    const gone = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
    throw gone ? new AppError('FILE_NOT_FOUND', {}, error) : writeFailure(error);
  }
  await writing(rm(probe));
}
