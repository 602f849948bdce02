import { arch, homedir, release, type } from 'node:os';
import { sep } from 'node:path';
import { implement } from '@orpc/server';
import { previewContract } from '../../shared/contract/shell.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { listFolder, makeFolder } from './folder-listing.ts';
import type { PreferencesFile } from './preferences-file.ts';

/** What the calls of a page to its host work on. */
export type ShellParts = {
  readonly version: string;
  readonly preferences: PreferencesFile;
  readonly active: () => void;
  readonly lock: () => void;
};

const os = implement(previewContract).$context<ShellParts>();

/** A browser's own dialogs tell no path, so a page of this host draws its own and never asks for one of these. */
const notHere = (): never => {
  throw new AppError('INPUT_INVALID', { where: '浏览器预览没有系统对话框' });
};

/** The calls of the preview host, served to the one page that it has. */
export const shellRouter = os.router({
  info: os.info.handler(({ context }) => ({
    host: 'preview' as const,
    version: context.version,
    electron: '',
    system: `${type()} ${release()} ${arch()}`,
    home: homedir(),
    separator: sep,
  })),
  preferences: os.preferences.handler(({ context }) => context.preferences.now()),
  setPreferences: os.setPreferences.handler(({ input, context }) => context.preferences.change(input)),
  chooseFiles: os.chooseFiles.handler(notHere),
  chooseFolder: os.chooseFolder.handler(notHere),
  chooseTarget: os.chooseTarget.handler(notHere),
  active: os.active.handler(({ context }) => {
    context.active();
    return {};
  }),
  lock: os.lock.handler(({ context }) => {
    context.lock();
    return {};
  }),
  listFolder: os.listFolder.handler(({ input: { folder, purpose } }) =>
    listFolder(folder === '' ? homedir() : folder, purpose),
  ),
  makeFolder: os.makeFolder.handler(async ({ input: { folder } }) => {
    await makeFolder(folder);
    return {};
  }),
});
