import { open } from 'node:fs/promises';
import { createBlockWriter } from '../../files/block-writer.ts';
import { quietly, writing } from '../../files/failures.ts';

/** One file that is being written on the stick. Every function throws as `BlockWriter` says. */
export type VolumeFile = {
  /** Appends; takes the bytes over. */
  readonly push: (bytes: Uint8Array) => Promise<void>;
  /** Flushes down to the device and closes. */
  readonly finish: () => Promise<void>;
  /** Closes without waiting for more than what is under way. Never throws. */
  readonly abandon: () => Promise<void>;
};

/**
 * Creates the file, which must not be there.
 *
 * @throws AppError `DISK_FULL`, `TARGET_READ_ONLY`, `WRITE_INTERRUPTED`.
 */
export async function createVolumeFile(path: string): Promise<VolumeFile> {
  const handle = await writing(open(path, 'wx', 0o644));
  const writer = createBlockWriter(handle, true);
  return {
    push: writer.push,
    finish: async () => {
      await writer.finish(true);
      await writing(handle.close());
    },
    abandon: async () => {
      await writer.settle();
      await quietly(handle.close());
    },
  };
}
