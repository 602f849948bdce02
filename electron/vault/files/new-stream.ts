import { open, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { toHex } from '../crypto/bytes.ts';
import type { RandomSource } from '../crypto/random.ts';
import { createBlockWriter } from './block-writer.ts';
import { quietly, systemCode, writing } from './failures.ts';
import { moveWithoutOverwriting, pathExists, syncFolder } from './move.ts';

/** A new file that is written as its content comes. */
export type NewStream = {
  readonly to: string;
  readonly random: RandomSource;
  /** Each piece is taken over. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Called when everything lies on the device, before the file gets its name; throwing calls it off. */
  readonly beforeName: () => void;
};

/**
 * Writes a file under a name that is not taken. It gets that name only when it is whole and lies on the device; broken
 * off before, nothing stays.
 *
 * @throws AppError `FILE_EXISTS`, `FILE_NOT_FOUND` (the folder), `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`, and
 * whatever the pieces and `beforeName` throw.
 */
export async function writeNewStream({ to, random, pieces, beforeName }: NewStream): Promise<void> {
  const path = resolve(to);
  if (await writing(pathExists(path))) throw new AppError('FILE_EXISTS');
  // A name of its own, so that it tells nothing and is in nobody's way.
  const part = join(dirname(path), `.mixia-${toHex(random(6))}.part`);
  try {
    await fill(part, pieces);
    beforeName();
    await moveWithoutOverwriting(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await quietly(rm(part, { force: true }));
    throw error;
  }
}

async function fill(part: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await writing(
    open(part, 'wx', 0o600).catch((error: unknown) => {
      throw systemCode(error) === 'ENOENT' ? new AppError('FILE_NOT_FOUND', {}, error) : error;
    }),
  );
  const writer = createBlockWriter(handle, true);
  try {
    for await (const piece of pieces) await writer.push(piece);
    await writer.finish(true);
  } finally {
    await writer.settle();
    await quietly(handle.close());
  }
}
