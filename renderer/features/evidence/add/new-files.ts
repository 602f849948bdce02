import { MOST_BYTES_IN_MEMORY } from '../../../../shared/contract/evidence.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';

/** Files that are to be added: on a disk, by their paths, or handed over without one, by their content. */
export type NewFiles =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'contents'; readonly files: readonly File[] };

/** What is known of a file before it is added. */
export type NewFile = {
  readonly name: string;
  /** Bytes, `null` where only its path is known. */
  readonly size: number | null;
  /** Why it cannot be taken in this way. */
  readonly refusal: string | null;
};

const MIB = 1024 * 1024;

/** The files as the person sees them before anything is done. */
export function listed(files: NewFiles, separator: string): readonly NewFile[] {
  if (files.kind === 'paths') {
    return files.paths.map((path) => ({ name: splitPath(path, separator).name, size: null, refusal: null }));
  }
  return files.files.map(({ name, size }) => ({ name, size, refusal: isTooLarge(size) ? tooLarge() : null }));
}

/** Those that can be taken in whole. */
export function fitting(files: readonly File[]): readonly File[] {
  return files.filter(({ size }) => !isTooLarge(size));
}

/** Where the unencrypted files still lie, for the sentence that says so. */
export function sourcePlaces(files: NewFiles, separator: string): string {
  if (files.kind === 'contents') return '拖入前的位置';
  const folders = new Set(files.paths.map((path) => splitPath(path, separator).folder));
  return [...folders].map(placeText).join('、');
}

/** A folder with the drive it is on, as people call it: `E盘（E:\扫描）`. */
function placeText(folder: string): string {
  const letter = /^(?<letter>[A-Za-z]):/u.exec(folder)?.groups?.['letter'];
  return letter === undefined ? folder : `${letter.toUpperCase()}盘（${folder}）`;
}

function isTooLarge(size: number): boolean {
  return size > MOST_BYTES_IN_MEMORY;
}

function tooLarge(): string {
  return new AppError('EVIDENCE_TOO_LARGE', { most: MOST_BYTES_IN_MEMORY / MIB }).message;
}

function splitPath(path: string, separator: string): { readonly folder: string; readonly name: string } {
  const at = path.lastIndexOf(separator);
  return { folder: at <= 0 ? path.slice(0, at + 1) : path.slice(0, at), name: path.slice(at + 1) };
}
