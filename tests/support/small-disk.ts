import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freshFolder } from './folder.ts';

/** A disk of its own, in memory. */
export type SmallDisk = {
  readonly folder: string;
  /** From now on nothing can be written. */
  readonly writeProtect: () => void;
  /** Takes it away at once, whatever is open on it; the empty folder stays. */
  readonly pull: () => void;
};

/** Mounts a file system of so many bytes. A machine that does not allow it fails the test, and says so. */
export function smallDisk(bytes: number): SmallDisk {
  const folder = join(freshFolder(), 'disk');
  mkdirSync(folder);
  run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder);
  onTestFinished(() => {
    attempt('umount', '-l', folder);
  });
  return {
    folder,
    writeProtect: () => run('mount', '-o', 'remount,ro', folder),
    pull: () => run('umount', '-l', folder),
  };
}

/** A disk that can lose its power. */
export type PowerDisk = {
  readonly folder: string;
  /** What would be found on it after a power cut at this moment: only what was flushed. Gives the folder of that copy. */
  readonly afterPowerCut: () => string;
};

/** Mounts a real file system from an image of so many bytes. A machine that does not allow it fails the test. */
export function powerDisk(bytes: number): PowerDisk {
  const root = freshFolder();
  const image = join(root, 'image');
  writeFileSync(image, '');
  truncateSync(image, bytes);
  run('mkfs.ext4', '-q', image);
  let copies = 0;
  const mounted = (file: string): string => {
    const folder = `${file}.mounted`;
    mkdirSync(folder);
    run('mount', '-o', 'loop', file, folder);
    onTestFinished(() => {
      attempt('umount', folder);
    });
    return folder;
  };
  const folder = mounted(image);
  return {
    folder,
    afterPowerCut: () => {
      const copy = `${image}-${copies++}`;
      copyFileSync(image, copy);
      return mounted(copy);
    },
  };
}

function run(program: string, ...args: readonly string[]): void {
  const { status, stderr, error } = attempt(program, ...args);
  if (status !== 0) {
    throw new Error(`this test mounts a small disk and must run as root: ${program}: ${error?.message ?? stderr}`);
  }
}

function attempt(program: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(program, args, { encoding: 'utf8' });
}
