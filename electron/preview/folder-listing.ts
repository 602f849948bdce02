import type { Dirent } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { ChoicePurpose, FolderListing } from '../../shared/contract/shell.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { systemCode, writeFailure } from '../vault/files/failures.ts';
import { isOffered } from '../web/choices.ts';

type Entry = FolderListing['entries'][number];

/** As many as a person looks through; a longer folder is cut. */
const MOST_ENTRIES = 2000;
const ORDER = new Intl.Collator('zh-CN', { numeric: true });

/**
 * Names in a folder for the preview host's own dialog: folders first, hidden ones left out, and of the files those that
 * the purpose asks for.
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, INPUT_INVALID for a path that says not from where it starts
 */
export async function listFolder(folder: string, purpose: ChoicePurpose): Promise<FolderListing> {
  const place = absolute(folder);
  const inside = await readdir(place, { withFileTypes: true }).catch((error: unknown) => {
    throw readFailure(error);
  });
  const shown = inside.filter(({ name }) => !name.startsWith('.') && name.isWellFormed());
  shown.sort((one, other) => ORDER.compare(one.name, other.name));
  const kinds = await Promise.all(shown.map(async (entry) => ({ name: entry.name, kind: await kindOf(place, entry) })));
  const folders = kinds.filter(({ kind }) => kind === 'folder');
  const files = kinds.filter(({ name, kind }) => kind === 'file' && isOffered(name, purpose));
  const entries = await Promise.all([...folders, ...files].slice(0, MOST_ENTRIES).map((entry) => sized(place, entry)));
  const parent = dirname(place);
  return { folder: place, parent: parent === place ? null : parent, entries };
}

/**
 * Makes one folder, for its owner alone, in one that is there.
 * @throws AppError FILE_EXISTS, FILE_NOT_FOUND, TARGET_READ_ONLY, DISK_FULL, WRITE_INTERRUPTED, INPUT_INVALID
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(absolute(folder), { mode: 0o700 });
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') throw new AppError('FILE_EXISTS', {}, error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new AppError('FILE_NOT_FOUND', {}, error);
    throw writeFailure(error);
  }
}

function absolute(folder: string): string {
  if (!isAbsolute(folder) || folder.includes('\0')) throw new AppError('INPUT_INVALID', { where: '文件夹路径' });
  return resolve(folder);
}

/** What a name stands for, through a link; nothing for sockets, devices and links that lead nowhere. */
async function kindOf(folder: string, entry: Dirent): Promise<'file' | 'folder' | 'other'> {
  const found = entry.isSymbolicLink() ? await stat(join(folder, entry.name)).catch(() => undefined) : entry;
  if (found?.isDirectory() === true) return 'folder';
  return found?.isFile() === true ? 'file' : 'other';
}

async function sized(folder: string, { name, kind }: { readonly name: string; readonly kind: string }): Promise<Entry> {
  if (kind === 'folder') return { name, kind, size: 0 };
  const found = await stat(join(folder, name)).catch(() => undefined);
  return { name, kind: 'file', size: found?.size ?? 0 };
}

function readFailure(error: unknown): AppError {
  const isThere = !['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
  return new AppError(isThere ? 'FILE_UNREADABLE' : 'FILE_NOT_FOUND', {}, error);
}
