import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { systemCode } from './failures.ts';

/**
 * Refuses to write what leaves the vault into the vault's own folder, where it would be swept or mistaken for a part
 * of it. `target` is the folder that is to be written into.
 *
 * @throws AppError `INPUT_INVALID`; `FILE_NOT_FOUND` when the target folder is not there; `FILE_UNREADABLE`.
 */
export async function assertOutside(vaultFolder: string, target: string): Promise<void> {
  const folder = await resolved(target);
  const way = relative(await resolved(vaultFolder), folder);
  const inside = way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
  if (inside) throw new AppError('INPUT_INVALID', { where: '目标位置不能在线索库文件夹内' });
  // A file in the folder's place is no folder either.
  if (!(await stat(folder)).isDirectory()) throw new AppError('FILE_NOT_FOUND');
}

async function resolved(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const gone = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
    throw new AppError(gone ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', {}, error);
  }
}
