import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { type Packing, packageConfiguration, type Places } from '../electron-builder.ts';
import { assertSupported, installedElectron } from './electron-support.ts';
import { checkFuses } from './fuses.ts';
import { listArchive, listFiles } from './lists.ts';
import { missingNative } from './native.ts';

const PLATFORMS = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC } as const;
const ARCHES = { x64: Arch.x64, arm64: Arch.arm64 } as const;

/** A packed application, with lists of everything in it. */
export type Packed = {
  readonly folder: string;
  readonly executable: string;
  /** Every file of the folder with its SHA-256, sorted. */
  readonly files: string;
  /** Every file inside the archive, the same way. */
  readonly archive: string;
};

/**
 * Packs a built application, with installers or without, reads the fuses of what came out, and writes the lists of its
 * files beside it. `today` is the day of the release.
 * @throws Error when the runtime is supported no longer on that day, a native library for the target is not installed
 * here, or a fuse does not stand as it should
 */
export async function pack(packing: Omit<Packing, 'packed'>, withInstallers: boolean, today: string): Promise<Packed> {
  const { root, output, target } = packing;
  assertSupported(installedElectron(root), today);
  const missing = missingNative(root, target);
  if (missing.length > 0)
    throw new Error(
      `not installed for ${target.platform} ${target.arch}: ${missing.join(', ')}. ` +
        `Run npm ci --os=${target.platform} --cpu=${target.arch} in a checkout for this target.`,
    );
  const packed: Places[] = [];
  const config = packageConfiguration({ ...packing, packed: (places) => packed.push(places) });
  const targets = PLATFORMS[target.platform].createTarget(withInstallers ? null : 'dir', ARCHES[target.arch]);
  await build({ targets, config, projectDir: root, publish: 'never' });
  const [places] = packed;
  if (places === undefined) throw new Error('nothing was packed');
  const { folder, executable, resources } = places;
  await checkFuses(executable);
  const files = listFiles(folder);
  const archive = listArchive(join(resources, 'app.asar'));
  writeFileSync(join(output, `${basename(folder)}.files.sha256`), files);
  writeFileSync(join(output, `${basename(folder)}.archive.sha256`), archive);
  return { folder, executable, files, archive };
}
