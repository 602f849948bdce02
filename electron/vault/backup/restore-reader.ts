import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import type { ErrorCode } from '../../../shared/errors/sentences.ts';
import { concat, toHex } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/hash.ts';
import { readTar, type ReadTarEntry } from '../handoff/tar/read.ts';
import { type BackupFile, backupTime, BACKUP_JSON, MOST_BACKUP_JSON, parseBackupJson } from './backup-json.ts';

/** A backup that is being read: what it says of itself, and its entries one after the other. */
export type BackupReader = {
  /** Not proven until its MAC is checked. */
  readonly file: BackupFile;
  /**
   * The next entry, which is exactly the one that `backup.json` names next. Its content is read before the next is asked for.
   *
   * @throws AppError `BACKUP_DAMAGED`; whatever the source throws.
   */
  readonly next: () => Promise<ReadTarEntry>;
  /** After the last entry: reads to the end. Throws as `next`, also when anything follows. */
  readonly end: () => Promise<void>;
  /** Lets go of the source, wherever it stands. */
  readonly close: () => Promise<void>;
};

/**
 * Begins to read a backup.
 *
 * @throws AppError `BACKUP_NOT_A_BACKUP`, `BACKUP_NEWER`, `BACKUP_DAMAGED`; whatever the source throws.
 */
export async function openBackup(source: AsyncIterable<Uint8Array>): Promise<BackupReader> {
  const entries = readTar(source, { malformed: 'BACKUP_DAMAGED' });
  try {
    const first = await firstEntry(entries);
    if (first.size > MOST_BACKUP_JSON) throw new AppError('BACKUP_DAMAGED');
    const file = parseBackupJson(await wholeContent(first));
    if (backupTime(file.body.createdAt) !== first.mtimeSeconds) throw new AppError('BACKUP_DAMAGED');
    return readerOf(file, entries);
  } catch (error) {
    await entries.return(undefined);
    throw error;
  }
}

/** Up to here nothing says that the file is a backup at all. */
async function firstEntry(entries: AsyncGenerator<ReadTarEntry>): Promise<ReadTarEntry> {
  const step = await entries.next().catch((error: unknown) => {
    throw isAppError(error, 'BACKUP_DAMAGED') ? new AppError('BACKUP_NOT_A_BACKUP', {}, error) : error;
  });
  if (step.done === true || step.value.path !== BACKUP_JSON) throw new AppError('BACKUP_NOT_A_BACKUP');
  return step.value;
}

function readerOf(file: BackupFile, entries: AsyncGenerator<ReadTarEntry>): BackupReader {
  let count = 0;
  return {
    file,
    next: async () => {
      const due = file.body.entries[count];
      const step = await entries.next();
      if (step.done === true || step.value.path !== due?.path || step.value.size !== due.size) {
        throw new AppError('BACKUP_DAMAGED');
      }
      count += 1;
      return step.value;
    },
    end: async () => {
      const step = await entries.next();
      if (step.done !== true || count !== file.body.entries.length) throw new AppError('BACKUP_DAMAGED');
    },
    close: async () => {
      await entries.return(undefined);
    },
  };
}

/** Content of a small entry as one array; `digest` is what its SHA-256 must be. Throws AppError `BACKUP_DAMAGED`. */
export async function wholeContent(entry: ReadTarEntry, digest?: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of entry.content) pieces.push(piece);
  const bytes = concat(...pieces);
  if (digest !== undefined && toHex(sha256(bytes)) !== digest) throw new AppError('BACKUP_DAMAGED');
  return bytes;
}

/** What the parts of a vault call damage is, in a backup, damage to the backup. */
const MEANINGS: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  VAULT_FILE_DAMAGED: 'BACKUP_DAMAGED',
  VAULT_FILE_OLD: 'BACKUP_DAMAGED',
  DATABASE_DAMAGED: 'BACKUP_DAMAGED',
  EVIDENCE_DAMAGED: 'BACKUP_DAMAGED',
  VAULT_NEWER: 'BACKUP_NEWER',
};

/** Runs a step of a restore and speaks of its failures as the backup's. */
export async function ofBackup<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const meaning = isAppError(error) ? MEANINGS[error.code] : undefined;
    throw meaning === undefined ? error : new AppError(meaning, {}, error);
  }
}
