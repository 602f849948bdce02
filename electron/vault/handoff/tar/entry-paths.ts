import { isSafeEntryName } from './file-names.ts';

/** Longest path inside an archive, in bytes of UTF-8: three names of full length. */
export const MAX_PATH_BYTES = 602;

/** True for one to three safe names joined by `/`: nothing absolute, no `..`, no drive letter, no empty part. */
export function isSafeEntryPath(path: string): boolean {
  const names = path.split('/');
  return names.length <= 3 && names.every(isSafeEntryName);
}

/** Keeps the paths of one archive apart. */
export type PathRegister = {
  /**
   * Adds the path of a file. False, and nothing added, when it could not be unpacked beside the others: the same path, also
   * in other case, or a file where another entry needs a folder.
   */
  readonly add: (path: string) => boolean;
};

/** A register without paths. */
export function createPathRegister(): PathRegister {
  const files = new Set<string>();
  const folders = new Set<string>();
  return {
    add: (path) => {
      const key = path.toLowerCase();
      const parents = foldersOf(key);
      if (files.has(key) || folders.has(key) || parents.some((parent) => files.has(parent))) return false;
      files.add(key);
      for (const parent of parents) folders.add(parent);
      return true;
    },
  };
}

function foldersOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
