import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { ChoicePurpose } from '../../shared/contract/shell.ts';
import { OFFERED } from '../web/choices.ts';
import { CHOICE_KINDS, CHOICE_TITLES } from './words.ts';

const ALL_FILES: FileFilter = { name: '所有文件', extensions: ['*'] };

/** Lets the person choose files; none when the dialog is closed. */
export async function chooseFiles(window: BrowserWindow, purpose: ChoicePurpose, several: boolean): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: CHOICE_TITLES[purpose],
    filters: filters(purpose),
    properties: ['openFile', 'dontAddToRecent', ...(several ? (['multiSelections'] as const) : [])],
  });
  return canceled ? [] : filePaths;
}

/** Lets the person choose a folder; `null` when the dialog is closed. */
export async function chooseFolder(window: BrowserWindow, purpose: ChoicePurpose): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: CHOICE_TITLES[purpose],
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Lets the person choose where something is to be written; `null` when the dialog is closed. */
export async function chooseTarget(
  window: BrowserWindow,
  purpose: ChoicePurpose,
  suggestedName: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: CHOICE_TITLES[purpose],
    defaultPath: plainName(suggestedName),
    filters: filters(purpose),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}

function filters(purpose: ChoicePurpose): FileFilter[] {
  const offered = OFFERED[purpose];
  if (offered === 'all' || offered === 'folders') return [ALL_FILES];
  return [{ name: CHOICE_KINDS[purpose], extensions: [...offered] }, ALL_FILES];
}

/** A name and no path, without characters that turn it around or end a line: the page proposes, the person reads it. */
function plainName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, '').replace(/^\.+/u, '');
}
