import { basename } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { isUnsafeOnEntry } from '../handoff/tar/file-names.ts';

/**
 * The name under which a file becomes evidence: the given one in NFC.
 *
 * @throws AppError `EVIDENCE_NAME_UNSAFE` for what cannot be seen or turns the reading direction; `INPUT_INVALID` for
 * what no file can be called.
 */
export function evidenceName(given: string): string {
  const name = given.normalize('NFC');
  if (isUnsafeOnEntry(name)) throw new AppError('EVIDENCE_NAME_UNSAFE');
  if (name !== basename(name) || ['', '.', '..'].includes(name)) {
    throw new AppError('INPUT_INVALID', { where: '文件名为空或含有路径' });
  }
  return name;
}
