import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { ARCHIVE, DIGESTS_FILE } from '../../electron/shell/package-check.ts';

const UNPACKED = `${ARCHIVE}.unpacked`;

/** Every file below a folder, sorted, as `sha256sum` writes it. A link counts as what it says. */
export function listFiles(folder: string, below = folder): string {
  const entries = readdirSync(below, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return lines(paths.map((path) => [slashes(relative(folder, path)), contentOf(path)]));
}

/** Every file inside an archive, sorted, the unpacked ones too, as `sha256sum` writes it. */
export function listArchive(archive: string): string {
  const names = listPackage(archive, { isPack: false }).map((name) => slashes(name).replace(/^\//u, ''));
  const folders = new Set(names.flatMap(parentsOf));
  const files = names.filter((name) => !folders.has(name));
  return lines(files.map((name) => [name, extractFile(archive, name)]));
}

/** Writes beside the packed application what the program itself looks at when it starts. */
export function writeDigests(resources: string): void {
  const archive = lines([[ARCHIVE, readFileSync(join(resources, ARCHIVE))]]);
  writeFileSync(join(resources, DIGESTS_FILE), archive + listFiles(resources, join(resources, UNPACKED)));
}

function lines(files: readonly (readonly [path: string, content: Uint8Array | string])[]): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`).join('');
}

function contentOf(path: string): Uint8Array | string {
  return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
}

function parentsOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
