import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { ErrorCode } from '../../../shared/errors/sentences.ts';
import { withFileErrors } from '../store/file-errors.ts';

/** The names in a vault folder. */
export const VAULT_FILE = 'vault.json';
export const HEAD_FILE = 'head';
export const GUARD_FILE = 'vault.lock';
export const ATTEMPTS_FILE = 'attempts.json';
export const EVIDENCE_FOLDER = 'evidence';

/** Only its owner reads a vault, also where the folder itself was made by somebody else. */
const OWNER_ONLY = 0o600;
const PART = '.part';
const DATABASE_FILE = /^vault-[1-9][0-9]{0,8}\.db(?:-wal|-journal|-shm)?$/u;

/** The name of the database of an epoch; epochs count from 1. */
export function databaseName(epoch: number): string {
  return `vault-${String(epoch)}.db`;
}

/** Whether a file of this name is a database of some epoch, or what SQLite keeps beside one. */
export function isDatabaseFile(name: string): boolean {
  return DATABASE_FILE.test(name);
}

/** A file written whole beside its place. */
export type StagedFile = {
  /** The rename alone: until it returns the old file stands. Make it last with {@link fsyncFolder}. */
  readonly takeName: () => void;
  /** {@link StagedFile.takeName} and {@link fsyncFolder}. */
  readonly commit: () => void;
  readonly abandon: () => void;
};

/**
 * Writes `<path>.part` and flushes it to the device; whatever stood at `path` stays until the commit.
 *
 * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`, `FILE_NOT_FOUND` (the folder), `FILE_UNREADABLE`; so do `takeName` and `commit`.
 */
export function stageFile(path: string, bytes: Uint8Array): StagedFile {
  const part = path + PART;
  const abandon = () => {
    rmSync(part, { force: true });
  };
  try {
    withFileErrors('write', () => {
      writeFileSync(part, bytes, { mode: OWNER_ONLY, flush: true });
    });
  } catch (error) {
    abandon();
    throw error;
  }
  const takeName = () => {
    withFileErrors('write', () => {
      renameSync(part, path);
    });
  };
  const commit = () => {
    takeName();
    fsyncFolder(dirname(path));
  };
  return { takeName, commit, abandon };
}

/**
 * Overwrites a small file where it stands, which needs no space on a full disk, and flushes it. A crash may tear it.
 *
 * @throws AppError `DISK_FULL` (only when the file is new or grows), `TARGET_READ_ONLY`, `FILE_NOT_FOUND`.
 */
export function overwriteFile(path: string, bytes: Uint8Array): void {
  withFileErrors('write', () => {
    const file = openSync(path, constants.O_RDWR | constants.O_CREAT, OWNER_ONLY);
    try {
      writeSync(file, bytes, 0, bytes.length, 0);
      ftruncateSync(file, bytes.length);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/**
 * Makes new names in a folder last through a power cut. Windows keeps them unasked and opens no folders.
 *
 * @throws AppError `DISK_FULL`, `FILE_NOT_FOUND`, `FILE_UNREADABLE`.
 */
export function fsyncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  withFileErrors('write', () => {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  });
}

/**
 * The bytes of a small file that anybody may have changed.
 *
 * @throws AppError `FILE_NOT_FOUND`; `FILE_UNREADABLE` also when it is no plain file; `tooLong` beyond `maxBytes`
 */
export function readSmallFile(path: string, maxBytes: number, tooLong: ErrorCode = 'FILE_UNREADABLE'): Uint8Array {
  return withFileErrors('read', () => {
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) throw new AppError('FILE_UNREADABLE');
      if (stat.size > maxBytes) throw new AppError(tooLong);
      const bytes = new Uint8Array(stat.size);
      const read = stat.size === 0 ? 0 : readSync(file, bytes, 0, bytes.length, 0);
      return bytes.subarray(0, read);
    } finally {
      closeSync(file);
    }
  });
}

/**
 * Deletes what a crash left: half-written files (`*.part`, in the evidence folder too) and the databases of other
 * epochs. Call it only once the vault is open, when it is certain which database is the true one.
 *
 * @throws AppError `TARGET_READ_ONLY`, `FILE_UNREADABLE`.
 */
export function deleteLeftovers(folder: string, currentDatabase: string): void {
  const isOtherDatabase = (name: string) => DATABASE_FILE.test(name) && !name.startsWith(currentDatabase);
  deleteFiles(folder, (name) => name.endsWith(PART) || isOtherDatabase(name));
  for (const entry of entries(join(folder, EVIDENCE_FOLDER))) {
    if (entry.isDirectory()) deleteFiles(join(folder, EVIDENCE_FOLDER, entry.name), (name) => name.endsWith(PART));
  }
}

/** Deletes the database of an epoch and its log, if they are there. Throws AppError `TARGET_READ_ONLY`. */
export function deleteDatabase(folder: string, name: string): void {
  deleteFiles(folder, (file) => DATABASE_FILE.test(file) && file.replace(/(?<=\.db)-.*$/u, '') === name);
}

function deleteFiles(folder: string, wanted: (name: string) => boolean): void {
  for (const entry of entries(folder)) {
    // A folder is only ever a leftover as a staging area, which is named so.
    const isLeftover = entry.isDirectory() ? entry.name.endsWith(PART) : entry.isFile();
    if (!isLeftover || !wanted(entry.name)) continue;
    withFileErrors('write', () => {
      rmSync(join(folder, entry.name), { force: true, recursive: true });
    });
  }
}

function entries(folder: string) {
  try {
    return withFileErrors('read', () => readdirSync(folder, { withFileTypes: true }));
  } catch (error) {
    if (error instanceof AppError && error.code === 'FILE_NOT_FOUND') return [];
    throw error;
  }
}
