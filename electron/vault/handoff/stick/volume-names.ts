import { readdir } from 'node:fs/promises';
import { isSafeEntryName } from '../tar/file-names.ts';

/** `mxp` for packages, `mxb` for backups. */
export type VolumeExtension = 'mxp' | 'mxb';

/** Where the volumes of one file stand, and what they are called. */
export type VolumeSet = {
  readonly folder: string;
  /** File name without the extension. */
  readonly baseName: string;
  readonly extension: VolumeExtension;
};

/** What stands behind the name of a file that is not whole yet. */
export const PART = '.part';
/** As many as three digits can number. */
export const MAX_VOLUMES = 999;
/** FAT32 holds no larger file. */
export const FAT32_MAX_BYTES = 4 * 1024 ** 3 - 1;
/** The smallest volume that may be asked for. */
export const MIN_VOLUME_BYTES = 1024 ** 2;

/** Number of a file within its set: 0 for the single file, else 1 to 999. */
export type VolumeNumber = number;

/** One file of a set as it was found. */
export type FoundVolume = { readonly number: VolumeNumber; readonly part: boolean; readonly name: string };

/** `NAME.mxp`, `NAME.mxp.001` … `NAME.mxp.999`. */
export function volumeName({ baseName, extension }: VolumeSet, number: VolumeNumber): string {
  const name = `${baseName}.${extension}`;
  return number === 0 ? name : `${name}.${String(number).padStart(3, '0')}`;
}

/** @throws RangeError for a base name that a stick's file system may not take. */
export function assertVolumeSet(set: VolumeSet): void {
  const longest = volumeName(set, MAX_VOLUMES) + PART;
  if (set.baseName === '' || !isSafeEntryName(longest)) throw new RangeError('not a name for volumes');
}

/** Files of this set in its folder, whole or not, by number. Throws what the system throws. */
export async function findVolumes(set: VolumeSet): Promise<readonly FoundVolume[]> {
  const found: FoundVolume[] = [];
  for (const name of await readdir(set.folder)) {
    const part = name.endsWith(PART);
    const number = numberOf(set, part ? name.slice(0, -PART.length) : name);
    if (number !== undefined) found.push({ number, part, name });
  }
  return found.sort((a, b) => a.number - b.number);
}

function numberOf(set: VolumeSet, name: string): VolumeNumber | undefined {
  const single = volumeName(set, 0);
  if (name === single) return 0;
  const digits = name.startsWith(`${single}.`) ? name.slice(single.length + 1) : '';
  return /^\d{3}$/u.test(digits) && digits !== '000' ? Number(digits) : undefined;
}
