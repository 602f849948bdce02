import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError, isAppError } from '../../../../shared/errors/app-error.ts';
import { quietly, systemCode, throwIfCancelled } from '../../files/failures.ts';
import { readAhead } from '../../files/read-ahead.ts';
import { PACKAGE_VOLUME_CODES, type VolumeCodes } from './codes.ts';
import { findVolumes, volumeName, type VolumeExtension, type VolumeSet } from './volume-names.ts';

const BLOCK_BYTES = 1024 ** 2;
const NAME = /^(?<baseName>.+)\.(?<extension>mxp|mxb)(?<number>\.\d{3})?$/u;

/** How the caller follows and ends the reading. */
type ReadVolumesOptions = {
  /** Told the bytes read so far, over all volumes. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
  /** A piece is then good only until the next one is asked for. */
  readonly reuse?: boolean;
};

/** A package or backup as it lies on a stick: one file, or volumes that together are one. */
export type OpenedVolumes = {
  /** All files in order. */
  readonly paths: readonly string[];
  /** Bytes of all together. */
  readonly size: number;
  /**
   * All bytes in order, each read once, in pieces of up to 1 MiB that belong to the caller unless `reuse` is set.
   *
   * @throws AppError `PACKAGE_UNREADABLE` (or its equivalent) when the medium fails or a file has changed its length;
   * `CANCELLED`.
   */
  readonly read: (options?: ReadVolumesOptions) => AsyncIterable<Uint8Array>;
};

/**
 * Finds the files that belong to `path`: a single file, the first volume or any other. That the last volume of all is there
 * cannot be seen from outside; the format within tells.
 *
 * @throws AppError `FILE_NOT_FOUND`; `PACKAGE_VOLUME_MISSING` for a hole or volumes of different size; `PACKAGE_UNREADABLE`;
 * each as `codes` has it.
 */
export async function openVolumes(path: string, codes: VolumeCodes = PACKAGE_VOLUME_CODES): Promise<OpenedVolumes> {
  const paths = await reading(pathsOf(path, codes), codes);
  const sizes = await Promise.all(paths.map((file) => reading(sizeOf(file, codes), codes)));
  if (!fitTogether(sizes)) throw new AppError(codes.volumeMissing);
  const size = sizes.reduce((total, bytes) => total + bytes, 0);
  return { paths, size, read: (options = {}) => readFiles(paths, sizes, codes, options) };
}

async function pathsOf(path: string, codes: VolumeCodes): Promise<readonly string[]> {
  const groups = NAME.exec(basename(path))?.groups;
  const { baseName, extension, number } = groups ?? {};
  if (baseName === undefined || number === undefined) return [path];
  const set: VolumeSet = { folder: dirname(path), baseName, extension: extension as VolumeExtension };
  const volumes = (await findVolumes(set)).filter((volume) => !volume.part && volume.number > 0);
  if (!volumes.some((volume) => volume.name === basename(path))) throw new AppError(codes.notFound);
  if (volumes.some((volume, index) => volume.number !== index + 1)) throw new AppError(codes.volumeMissing);
  return volumes.map((volume) => join(set.folder, volumeName(set, volume.number)));
}

/** All of one size but the last, which is not larger and, unless it is the only one, not empty. */
function fitTogether(sizes: readonly number[]): boolean {
  const [first = 0] = sizes;
  const last = sizes.at(-1) ?? 0;
  return sizes.slice(0, -1).every((size) => size === first) && last <= first && (last > 0 || sizes.length === 1);
}

async function sizeOf(path: string, codes: VolumeCodes): Promise<number> {
  const found = await stat(path);
  if (!found.isFile()) throw new AppError(codes.unreadable);
  return found.size;
}

async function* readFiles(
  paths: readonly string[],
  sizes: readonly number[],
  codes: VolumeCodes,
  { onProgress, signal, reuse = false }: ReadVolumesOptions,
): AsyncGenerator<Uint8Array> {
  const failure = (error: unknown): AppError => new AppError(codes.unreadable, {}, error);
  let bytes = 0;
  for (const [index, path] of paths.entries()) {
    const size = sizes[index] ?? 0;
    const handle = await open(path, 'r').catch((error: unknown) => Promise.reject(failure(error)));
    try {
      const { size: sizeNow } = await reading(handle.stat(), codes);
      if (sizeNow !== size) throw new AppError(codes.unreadable);
      const blocks = readAhead(handle, { start: 0, end: size, blockBytes: BLOCK_BYTES, failure, reuse });
      for await (const block of blocks) {
        throwIfCancelled(signal);
        bytes += block.length;
        yield block;
        onProgress?.(bytes);
      }
    } finally {
      await quietly(handle.close());
    }
  }
}

async function reading<T>(step: Promise<T>, codes: VolumeCodes): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (isAppError(error)) throw error;
    const gone = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
    throw new AppError(gone ? codes.notFound : codes.unreadable, {}, error);
  }
}
