import { rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { quietly, systemCode, throwIfCancelled, writeFailure, writing } from '../../files/failures.ts';
import { syncFolder } from '../../files/move.ts';
import { PACKAGE_VOLUME_CODES, type VolumeCodes } from './codes.ts';
import { pendingVolumes, type PendingVolumes, type ReadBackOptions } from './pending-volumes.ts';
import { hashHere, hexDigest, type CreateHash } from './stream-hash.ts';
import { createVolumeFile, type VolumeFile } from './volume-file.ts';
import {
  FAT32_MAX_BYTES,
  MAX_VOLUMES,
  MIN_VOLUME_BYTES,
  PART,
  assertVolumeSet,
  findVolumes,
  volumeName,
  type VolumeNumber,
  type VolumeSet,
} from './volume-names.ts';

/** What to write, where, and in files of what size. */
export type VolumeWriterOptions = VolumeSet & {
  /** Bytes of every volume but the last, 1 MiB or more; if not given, what FAT32 can hold. */
  readonly volumeSize?: number;
  /** Bytes that will be written, when known: free space and the number of volumes are then checked at once. */
  readonly totalSize?: number;
  /** Codes of this kind of file; a package's if not given. */
  readonly codes?: VolumeCodes;
  /** Makes the hash for writing; in this thread if not given. */
  readonly createHash?: CreateHash;
  /** Told the bytes taken so far. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
};

/** What was written: whole, flushed to the device, not yet under its name. */
export type WrittenVolumes = PendingVolumes & {
  /** Of all files joined, lower-case hex, computed from what was written. */
  readonly sha256: string;
};

/** Writes one stream into one file or into volumes. */
export type VolumeWriter = {
  /**
   * Appends; takes the bytes over, so the caller does not change them afterwards; memory of a piece of 1 MiB or more is
   * free again after three further such pieces. One call at a time, best 64 KiB and more.
   * After a failure nothing is left on the stick, as far as it can still be reached.
   *
   * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`, `CANCELLED`, the code for too many volumes.
   */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Flushes everything to the device. Throws as `write`; RangeError when the total is not as announced. */
  readonly finish: () => Promise<WrittenVolumes>;
  /** Breaks off and removes what was written. Never throws. */
  readonly discard: () => Promise<void>;
};

/**
 * Begins to write `NAME.mxp.part`, or `NAME.mxp.001.part` and so on: one file where everything fits into `volumeSize`.
 * Leftovers of an earlier attempt under the same name are removed.
 *
 * @throws AppError `FILE_EXISTS` when any file of that name is there, `FILE_NOT_FOUND` for a folder that is not, `DISK_FULL`,
 * `TARGET_READ_ONLY`, `INPUT_INVALID` for volumes under 1 MiB, the code for too many volumes.
 */
export async function openVolumeWriter(options: VolumeWriterOptions): Promise<VolumeWriter> {
  const { volumeSize = FAT32_MAX_BYTES, totalSize, codes = PACKAGE_VOLUME_CODES } = options;
  assertVolumeSet(options);
  throwIfCancelled(options.signal);
  if (!Number.isSafeInteger(volumeSize) || volumeSize < MIN_VOLUME_BYTES) {
    throw new AppError('INPUT_INVALID', { where: 'volumeSize' });
  }
  if (totalSize !== undefined && totalSize > volumeSize * MAX_VOLUMES) throw new AppError(codes.tooManyVolumes);
  await clearTheWay(options);
  if (totalSize !== undefined) await assertFreeSpace(options.folder, totalSize);
  const files = createVolumeSequence(options, volumeSize, codes);
  return createWriter(options, files);
}

async function clearTheWay(set: VolumeSet): Promise<void> {
  const found = await findVolumes(set).catch((error: unknown) => {
    const gone = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
    throw gone ? new AppError('FILE_NOT_FOUND', {}, error) : writeFailure(error);
  });
  if (found.some((volume) => !volume.part)) throw new AppError('FILE_EXISTS');
  for (const { name } of found) await writing(rm(join(set.folder, name)));
}

async function assertFreeSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await writing(statfs(folder));
  if (bavail * bsize < bytes) throw new AppError('DISK_FULL');
}

/** The files one after the other; each call throws as the writer's `write`. */
type VolumeSequence = {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  readonly finish: () => Promise<readonly VolumeNumber[]>;
  readonly discard: () => Promise<void>;
};

function createVolumeSequence(set: VolumeWriterOptions, volumeSize: number, codes: VolumeCodes): VolumeSequence {
  const numbers: VolumeNumber[] = [];
  const single = set.totalSize !== undefined && set.totalSize <= volumeSize;
  const partOf = (number: VolumeNumber): string => join(set.folder, volumeName(set, number) + PART);
  let current: VolumeFile | undefined;
  let room = 0;

  const next = async (): Promise<VolumeFile> => {
    await current?.finish();
    current = undefined;
    if (single && numbers.length > 0) throw new RangeError('more bytes than announced');
    if (numbers.length === MAX_VOLUMES) throw new AppError(codes.tooManyVolumes);
    const number = single ? 0 : numbers.length + 1;
    numbers.push(number);
    room = volumeSize;
    current = await createVolumeFile(partOf(number));
    return current;
  };

  const append = async (bytes: Uint8Array): Promise<void> => {
    for (let rest = bytes; rest.length > 0;) {
      const file = current !== undefined && room > 0 ? current : await next();
      const piece = rest.subarray(0, room);
      await file.push(piece);
      room -= piece.length;
      rest = rest.subarray(piece.length);
    }
  };

  const finish = async (): Promise<readonly VolumeNumber[]> => {
    await (current ?? (await next())).finish();
    current = undefined;
    if (numbers.length === 1 && !single) {
      // Only now is it known that one file is enough.
      await writing(rename(partOf(1), partOf(0)));
      numbers[0] = 0;
    }
    await syncFolder(set.folder);
    return numbers;
  };

  const discard = async (): Promise<void> => {
    await current?.abandon();
    current = undefined;
    for (const number of numbers) await quietly(rm(partOf(number), { force: true }));
  };
  return { append, finish, discard };
}

function createWriter(options: VolumeWriterOptions, files: VolumeSequence): VolumeWriter {
  const hash = (options.createHash ?? hashHere)();
  let size = 0;

  const discard = async (): Promise<void> => {
    await quietly(Promise.resolve(hash.close?.()));
    await files.discard();
  };
  const orDiscard = async <T>(step: () => Promise<T>): Promise<T> => {
    try {
      throwIfCancelled(options.signal);
      return await step();
    } catch (error) {
      await discard();
      throw error;
    }
  };

  const write = async (bytes: Uint8Array): Promise<void> => {
    await hash.update(bytes);
    await files.append(bytes);
    size += bytes.length;
    options.onProgress?.(size);
  };

  const finish = async (): Promise<WrittenVolumes> => {
    if (options.totalSize !== undefined && size !== options.totalSize) throw new RangeError('not as long as announced');
    const numbers = await files.finish();
    const sha256 = await hexDigest(hash);
    const pending = await pendingVolumes(options, numbers);
    return { ...pending, sha256, readBack: (how) => readBackOf(pending, sha256, how) };
  };
  return { write: (bytes) => orDiscard(() => write(bytes)), finish: () => orDiscard(finish), discard };
}

async function readBackOf(pending: PendingVolumes, sha256: string, options?: ReadBackOptions): Promise<string> {
  try {
    const found = await pending.readBack(options);
    if (found !== sha256) throw new AppError('WRITE_INTERRUPTED');
    return found;
  } catch (error) {
    await pending.discard();
    throw error;
  }
}
