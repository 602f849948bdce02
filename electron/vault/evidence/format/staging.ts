import { open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../../shared/errors/app-error.ts';
import type { RandomSource } from '../../crypto/random.ts';
import { uuidV4 } from '../../crypto/uuid.ts';
import { quietly, writing } from '../../files/failures.ts';
import { ensureFolder, moveWithoutOverwriting, pathExists, syncFolder } from '../../files/move.ts';
import type { StreamHash } from '../../handoff/stick/stream-hash.ts';
import { readEvidenceFile, type StoredEvidence } from './read.ts';
import { writeEvidenceFile, type WrittenEvidence } from './write.ts';

/** One staged file: where it lies and, in memory only, the key that opens it. */
export type StagedFile = StoredEvidence & WrittenEvidence;

/** What to stage. `evidenceId` is given for evidence that may be adopted; other content gets an id of its own. */
type StageOptions = {
  readonly source: AsyncIterable<Uint8Array>;
  readonly evidenceId?: string;
  /** See {@link WriteEvidenceOptions}. */
  readonly hash?: StreamHash;
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
};

/** A folder for content that is not trusted yet: encrypted like evidence, under keys that exist in this process only. */
export type StagingArea = {
  /** Throws like {@link writeEvidenceFile}. */
  readonly stage: (options: StageOptions) => Promise<StagedFile>;
  /** Throws like {@link readEvidenceFile}. */
  readonly read: (
    file: StagedFile,
    range?: { readonly start: number; readonly end: number },
  ) => AsyncIterable<Uint8Array>;
  /**
   * Makes a staged file part of the evidence under `path`, without encrypting it again; its key is then to be stored.
   *
   * @throws AppError `FILE_EXISTS`, `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
   */
  readonly adopt: (file: StagedFile, path: string) => Promise<StoredEvidence>;
  /** Removes the folder with all that is still in it, and overwrites the keys that were not adopted. Never throws. */
  readonly discard: () => Promise<void>;
};

/**
 * Opens a staging area in `folder`, which must be on the vault's own file system and must not exist yet.
 *
 * @throws AppError `FILE_EXISTS`, `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
 */
export async function openStagingArea(folder: string, random: RandomSource): Promise<StagingArea> {
  if (await writing(pathExists(folder))) throw new AppError('FILE_EXISTS');
  await ensureFolder(folder);
  const keys = new Set<Uint8Array>();

  const stage = async ({ source, evidenceId = uuidV4(random), hash, onProgress, signal }: StageOptions) => {
    const key = random(32);
    keys.add(key);
    // The name is random: one package may carry the same evidence id twice, and that is for the checks to refuse.
    const path = join(folder, uuidV4(random));
    const follow = { ...(hash && { hash }), ...(onProgress && { onProgress }), ...(signal && { signal }) };
    const written = await writeEvidenceFile({ source, path, evidenceId, key, durable: false, ...follow });
    return { path, evidenceId, key, ...written };
  };

  const adopt = async (file: StagedFile, path: string): Promise<StoredEvidence> => {
    if (!keys.has(file.key)) throw new AppError('INTERNAL');
    await writing(syncFile(file.path));
    await ensureFolder(dirname(path));
    await moveWithoutOverwriting(file.path, path);
    await syncFolder(dirname(path));
    keys.delete(file.key);
    return { path, evidenceId: file.evidenceId, key: file.key, size: file.size };
  };

  return {
    stage,
    read: (file, range) => readEvidenceFile({ ...file, ...range }),
    adopt,
    discard: async () => {
      for (const key of keys) key.fill(0);
      keys.clear();
      await quietly(rm(folder, { recursive: true, force: true }));
    },
  };
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
