import { open, unlink } from 'node:fs/promises';
import { AppError } from '../../../shared/errors/app-error.ts';
import { quietly, systemCode, writeFailure } from './failures.ts';

/**
 * Writes a small file that must not exist yet, whole or not at all, flushed to the device.
 * @throws AppError FILE_EXISTS, FILE_NOT_FOUND (no such folder), DISK_FULL, TARGET_READ_ONLY, WRITE_INTERRUPTED
 */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw refusal(error);
  });
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
  } catch (error) {
    await quietly(handle.close());
    await quietly(unlink(path));
    throw writeFailure(error);
  }
}

function refusal(error: unknown): AppError {
  const code = systemCode(error);
  if (code === 'EEXIST') return new AppError('FILE_EXISTS', {}, error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('FILE_NOT_FOUND', {}, error);
  return writeFailure(error);
}
