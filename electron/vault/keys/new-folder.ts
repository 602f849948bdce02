import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import { assertWritable, withFileErrors } from '../store/file-errors.ts';
import {
  ATTEMPTS_FILE,
  EVIDENCE_FOLDER,
  fsyncFolder,
  GUARD_FILE,
  HEAD_FILE,
  isDatabaseFile,
  VAULT_FILE,
} from './folder.ts';
import { type Guard, takeGuard } from './guard.ts';

/** Stands in a folder from the first file to the last: what has it and no `vault.json` was never a vault. */
const MARK = 'creating.part';

/** A folder in which a vault is being made. It is one from the moment `vault.json` stands in it. */
export type NewFolder = {
  readonly guard: Guard;
  /** Removes everything made so far, the folder too if it was not there before. */
  readonly abandon: () => void;
  /** Takes the mark away; `vault.json` must stand. The guard is released. */
  readonly finish: () => void;
};

/**
 * Begins a vault in a folder that is new, empty, or holds only what a broken-off creation left.
 *
 * @throws AppError `VAULT_EXISTS`, `VAULT_IN_USE` (another process is making one here), `TARGET_READ_ONLY`,
 * `DISK_FULL`, `FILE_NOT_FOUND`.
 */
export function beginFolder(folder: string): NewFolder {
  if (existsSync(folder)) assertUsable(folder);
  const made = makeFolders(folder);
  const guard = takeGuardOr(folder, made);
  const abandon = () => {
    // The guard's file is closed before it is removed: see there.
    guard.release();
    removeOurs(folder);
    removeFolders(folder, made);
  };
  try {
    assertUsable(folder);
    removeOurs(folder, { keepGuard: true });
    withFileErrors('write', () => {
      writeFileSync(join(folder, MARK), '', { flush: true });
    });
  } catch (error) {
    if (isAppError(error, 'VAULT_EXISTS')) guard.release();
    else abandon();
    throw error;
  }
  const finish = () => {
    rmSync(join(folder, MARK), { force: true });
    fsyncFolder(folder);
    fsyncFolder(dirname(resolve(folder)));
    guard.release();
  };
  return { guard, abandon, finish };
}

/** Makes the folder and those above it. Returns the outermost that was made, if any. */
function makeFolders(folder: string): string | undefined {
  try {
    // Said first, because making folders in a row reports a write-protected disk as a missing folder.
    assertWritable(nearestExisting(resolve(folder)));
    return withFileErrors('write', () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  } catch (error) {
    throw isAppError(error, 'FILE_EXISTS') ? new AppError('VAULT_EXISTS', {}, error) : error;
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

function takeGuardOr(folder: string, made: string | undefined): Guard {
  try {
    return takeGuard(folder);
  } catch (error) {
    if (!isAppError(error, 'VAULT_IN_USE')) removeFolders(folder, made);
    throw error;
  }
}

function assertUsable(folder: string): void {
  const names = withFolderNames(folder).filter((name) => name !== GUARD_FILE);
  const brokenOff = names.includes(MARK) && !names.includes(VAULT_FILE) && names.every(isOurs);
  if (names.length > 0 && !brokenOff) throw new AppError('VAULT_EXISTS');
}

function withFolderNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new AppError('VAULT_EXISTS', {}, error);
  }
}

const OURS: readonly string[] = [MARK, HEAD_FILE, ATTEMPTS_FILE, VAULT_FILE, `${VAULT_FILE}.part`, EVIDENCE_FOLDER];

/** What a broken-off creation, or a broken-off restore with its evidence, leaves behind. */
function isOurs(name: string): boolean {
  return OURS.includes(name) || isDatabaseFile(name);
}

function removeOurs(folder: string, { keepGuard = false } = {}): void {
  const names = readdirSync(folder).filter((name) => isOurs(name) && name !== MARK);
  // The mark goes last, so that a crash in here leaves a folder that can still be told from a vault.
  for (const name of [...names, ...(keepGuard ? [] : [GUARD_FILE]), MARK]) {
    rmSync(join(folder, name), { recursive: name === EVIDENCE_FOLDER, force: true });
  }
}

/** Removes the folders made here, from the innermost out; one that is not empty stays, and so do those above it. */
function removeFolders(folder: string, outermost: string | undefined): void {
  if (outermost === undefined) return;
  let path = resolve(folder);
  try {
    while (path.startsWith(resolve(outermost))) {
      rmdirSync(path);
      path = dirname(path);
    }
  } catch {
    // Somebody put something there meanwhile; it is not ours to remove.
  }
}
