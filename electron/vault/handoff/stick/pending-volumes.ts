import { lstat, open, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { quietly, throwIfCancelled, writeFailure, writing } from '../../files/failures.ts';
import { moveWithoutOverwriting, pathExists, syncFolder } from '../../files/move.ts';
import { readAhead } from '../../files/read-ahead.ts';
import { PACKAGE_VOLUME_CODES, type VolumeCodes } from './codes.ts';
import { hashHere, hexDigest, type CreateHash, type StreamHash } from './stream-hash.ts';
import { PART, assertVolumeSet, findVolumes, volumeName, type VolumeNumber, type VolumeSet } from './volume-names.ts';

const BLOCK_BYTES = 1024 ** 2;

/** How to read back. */
export type ReadBackOptions = {
  readonly createHash?: CreateHash;
  /** Told the bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
};

/** Files that are whole on the stick and do not have their names yet. */
export type PendingVolumes = {
  /** What the files will be called, in order. */
  readonly paths: readonly string[];
  /** Bytes of all together. */
  readonly size: number;
  /**
   * Reads everything again and gives the SHA-256 of all files joined, lower-case hex.
   *
   * @throws AppError `WRITE_INTERRUPTED` when it cannot be read, `CANCELLED`.
   */
  readonly readBack: (options?: ReadBackOptions) => Promise<string>;
  /**
   * Gives the files their names, volume 1 last, and returns them. Broken off in between, it can be done again.
   *
   * @throws AppError `FILE_EXISTS` (before the first renaming where possible), `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`, also
   * when a file is gone.
   */
  readonly publish: () => Promise<readonly string[]>;
  /** Removes what has not got its name yet. Never throws. */
  readonly discard: () => Promise<void>;
};

/**
 * What an earlier run left under this name: written whole and recorded, but not given its names because the stick was
 * pulled. `null` when nothing is waiting. The caller compares size and digest with its record before publishing.
 *
 * @throws AppError the code for a missing volume when there is a hole; `WRITE_INTERRUPTED`, `TARGET_READ_ONLY`.
 */
export async function findPendingVolumes(
  set: VolumeSet,
  codes: VolumeCodes = PACKAGE_VOLUME_CODES,
): Promise<PendingVolumes | null> {
  assertVolumeSet(set);
  const found = await writing(findVolumes(set));
  const waiting = found.filter((volume) => volume.part);
  if (waiting.length === 0) return null;
  if (waiting.some((volume) => volume.number === 0)) return pendingVolumes(set, [0]);
  const numbers = [...new Set(found.map((volume) => volume.number).filter((number) => number > 0))];
  if (numbers.some((number, index) => number !== index + 1)) throw new AppError(codes.volumeMissing);
  return pendingVolumes(set, numbers);
}

/**
 * Like {@link findPendingVolumes}, and also what has all its names already: given, but not yet noted by the caller when
 * he was broken off. Publishing it again changes nothing.
 *
 * @throws as {@link findPendingVolumes}.
 */
export async function findWrittenVolumes(
  set: VolumeSet,
  codes: VolumeCodes = PACKAGE_VOLUME_CODES,
): Promise<PendingVolumes | null> {
  const waiting = await findPendingVolumes(set, codes);
  if (waiting !== null) return waiting;
  const numbers = (await writing(findVolumes(set))).map((volume) => volume.number);
  return numbers.length === 0 ? null : pendingVolumes(set, numbers);
}

/**
 * The finishing half of a write, over files that are there under `NAME.part` or already under their name.
 *
 * @throws AppError `WRITE_INTERRUPTED` when one is neither here nor there.
 */
export async function pendingVolumes(set: VolumeSet, numbers: readonly VolumeNumber[]): Promise<PendingVolumes> {
  const paths = numbers.map((number) => join(set.folder, volumeName(set, number)));
  const sizes = await Promise.all(paths.map(async (path) => (await writing(stat(await standingPath(path)))).size));
  return {
    paths,
    size: sizes.reduce((total, size) => total + size, 0),
    readBack: (options = {}) => readBack(paths, options),
    publish: async () => {
      for (const path of paths) await assertReady(path);
      for (const path of paths.toReversed()) await giveName(path);
      await syncFolder(set.folder);
      return paths;
    },
    discard: async () => {
      for (const path of paths) await quietly(rm(path + PART, { force: true }));
    },
  };
}

async function standingPath(path: string): Promise<string> {
  return (await writing(pathExists(path + PART))) ? path + PART : path;
}

/** Another file of that name is in the way; our own is not, when a power cut left it under both names. */
async function assertReady(path: string): Promise<void> {
  const [named, waiting] = [await writing(pathExists(path)), await writing(pathExists(path + PART))];
  if (!named && !waiting) throw new AppError('WRITE_INTERRUPTED');
  if (!named || !waiting) return;
  if (!(await writing(sameFile(path, path + PART)))) throw new AppError('FILE_EXISTS');
  await writing(unlink(path + PART));
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([lstat(one, { bigint: true }), lstat(other, { bigint: true })]);
  return a.ino === b.ino && a.dev === b.dev && a.ino !== 0n;
}

async function giveName(path: string): Promise<void> {
  if ((await standingPath(path)) === path) return;
  await moveWithoutOverwriting(path + PART, path);
}

async function readBack(paths: readonly string[], options: ReadBackOptions): Promise<string> {
  const hash = (options.createHash ?? hashHere)();
  const progress = { bytes: 0 };
  try {
    for (const path of paths) await hashFile(await standingPath(path), hash, progress, options);
    return await hexDigest(hash);
  } finally {
    await hash.close?.();
  }
}

async function hashFile(
  path: string,
  hash: StreamHash,
  progress: { bytes: number },
  { onProgress, signal }: ReadBackOptions,
): Promise<void> {
  const handle = await writing(open(path, 'r'));
  try {
    const { size } = await writing(handle.stat());
    const blocks = readAhead(handle, {
      start: 0,
      end: size,
      blockBytes: BLOCK_BYTES,
      reuse: true,
      failure: writeFailure,
    });
    for await (const block of blocks) {
      throwIfCancelled(signal);
      await hash.update(block);
      progress.bytes += block.length;
      onProgress?.(progress.bytes);
    }
  } finally {
    await quietly(handle.close());
  }
}
