import { link, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { quietly, systemCode, writeFailure, writing } from './failures.ts';

/** Whether anything stands under that name, a dangling link included. */
export async function pathExists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Makes a folder's entries (new files, new names) last through a power cut. Windows keeps them without being asked and
 * does not let a folder be opened; a file system that knows no such request is believed likewise.
 *
 * @throws AppError `WRITE_INTERRUPTED` when the folder is gone.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await writing(open(folder, 'r'));
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(systemCode(error) ?? '')) throw writeFailure(error);
  } finally {
    await quietly(handle.close());
  }
}

/**
 * Gives a file another name in the same file system, and never takes the place of an existing one. Where the file
 * system has hard links the system itself sees to that; FAT32 has none, so there the name is looked up first.
 *
 * @throws AppError `FILE_EXISTS`; `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
 */
export async function moveWithoutOverwriting(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw new AppError('FILE_EXISTS', {}, error);
    if (await writing(pathExists(to))) throw new AppError('FILE_EXISTS', {}, error);
    await writing(rename(from, to));
    return;
  }
  await writing(unlink(from));
}

/**
 * Makes a folder, unless it is there, that only its owner may enter. One level only: a vault or a stick whose own folder has
 * vanished must not come back as an empty one.
 *
 * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
 */
export async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return;
    throw writeFailure(error);
  }
  await syncFolder(dirname(folder));
}
